/**
 * MQTT 3.1.1 connections that keep themselves alive, on Eclipse Paho: {@link
 * io.lintel.messaging.link.MqttSubscriber} receives with acknowledgement after the work is done,
 * {@link io.lintel.messaging.link.MqttSender} publishes and waits for the broker's word.
 *
 * <p>Knows nothing of Lintel: any service can use it with any broker. Types of Paho do not leave
 * this package.
 */
@NullMarked
package io.lintel.messaging.link;

import org.jspecify.annotations.NullMarked;
