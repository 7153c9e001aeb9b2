/** What one node at a time does, and what becomes of what waits for a node that is gone. */
@NullMarked
package io.lintel.application.node;

import org.jspecify.annotations.NullMarked;
