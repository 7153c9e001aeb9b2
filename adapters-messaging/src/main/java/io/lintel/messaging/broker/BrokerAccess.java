package io.lintel.messaging.broker;

/**
 * Who may connect to the embedded broker, and who may use which topic.
 *
 * <p>Called from the broker's threads, concurrently. {@link #mayConnect} is asked once per
 * connection; the other two on every publication and subscription, so they must answer from memory.
 * Answers are not remembered: a right taken away counts from the next message on. An exception
 * counts as a refusal.
 */
public interface BrokerAccess {

  /**
   * Whether this client is who it says it is; {@code false} is answered with return code 5.
   *
   * @param password empty when the client gave none
   */
  boolean mayConnect(BrokerClient client, String password);

  /**
   * Whether a message of this client, or its last will, may go to the topic; {@code false} closes
   * the connection, as MQTT 3.1.1 has no other way to say so. A refused last will is dropped.
   */
  boolean mayPublish(BrokerClient client, String topic);

  /**
   * Whether the client may receive everything the filter matches. The filter of a shared
   * subscription comes without its {@code $share/group/}. {@code false} is answered with return
   * code 0x80.
   */
  boolean maySubscribe(BrokerClient client, String topicFilter);
}
