/** What can be configured, from where it is read, and what is refused. */
@NullMarked
package io.lintel.bootstrap.config;

import org.jspecify.annotations.NullMarked;
