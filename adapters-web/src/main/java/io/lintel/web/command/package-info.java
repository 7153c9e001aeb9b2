/** Commands as they are told to callers and asked for by them. */
@NullMarked
package io.lintel.web.command;

import org.jspecify.annotations.NullMarked;
