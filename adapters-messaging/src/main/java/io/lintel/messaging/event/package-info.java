/**
 * Domain events on their way out and to the other nodes: CloudEvents 1.0 in JSON, one topic per
 * type and subject.
 */
@NullMarked
package io.lintel.messaging.event;

import org.jspecify.annotations.NullMarked;
