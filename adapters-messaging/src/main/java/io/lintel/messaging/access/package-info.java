/**
 * Who may do what at a broker: devices, bridges, the service itself and its operators. One {@link
 * io.lintel.messaging.access.MqttAccess} decides for the embedded broker and, through HTTP, for
 * others.
 *
 * <p>A device signs in with its EUI, in any spelling, and its credential. It may publish its
 * status, availability and command results, whatever spelling of its EUI the topic has, and
 * subscribe to its desired state and its commands, in the canonical spelling, which is where they
 * are published. Its client id is its EUI, with {@code _} and more behind it if it likes; so nobody
 * takes over the session of another. A bridge may use the topics of its account, and its name for a
 * client id.
 */
@NullMarked
package io.lintel.messaging.access;

import org.jspecify.annotations.NullMarked;
