/**
 * The embedded MQTT broker: an Apache Artemis server in this process, for installations without a
 * broker of their own.
 *
 * <p>Clients, Lintel included, reach it over TCP as they would any other broker. Nothing here knows
 * devices or users; who may do what is asked of {@link io.lintel.messaging.broker.BrokerAccess}.
 * Types of Artemis do not leave this package.
 */
@NullMarked
package io.lintel.messaging.broker;

import org.jspecify.annotations.NullMarked;
