/** Events to Apache Kafka; the worked example of docs/adapters.md. */
@NullMarked
package io.lintel.events.kafka;

import org.jspecify.annotations.NullMarked;
