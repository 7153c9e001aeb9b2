/** What jars outside the distribution bring: docs/adapters.md leads through making one. */
@NullMarked
package io.lintel.bootstrap.plugin;

import org.jspecify.annotations.NullMarked;
