/**
 * The nodes of an installation among themselves: who does what one at a time may do, and who
 * listens by which name. Sees no context.
 */
@NullMarked
package io.lintel.domain.node;

import org.jspecify.annotations.NullMarked;
