package io.lintel.web.broker;

/**
 * Who may do what at a broker.
 *
 * <p>May be used by any number of threads. Throws {@link io.lintel.domain.shared.StoreUnavailable}
 * when nobody knows.
 */
public interface BrokerRights {

  /** Whether a client is who it says it is. */
  boolean mayConnect(String clientId, String user, String password);

  /**
   * Whether a client that has connected may use a topic.
   *
   * @param publish else subscribe; then the topic may have wildcards
   */
  boolean mayUse(String clientId, String user, boolean publish, String topic);
}
