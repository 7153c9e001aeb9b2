package io.lintel.messaging.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Keeps messages of one publisher, and to one subscriber, in order.
 *
 * <p>Artemis finishes a message once its record is on disk, in an order it keeps per {@code
 * OperationContext}. Its MQTT sessions have one each, but never put it in place on the threads that
 * work for them (2.55.0), so two messages of a session handled by two threads could overtake each
 * other. Here each thread gets the context of the session it is about to work for.
 */
final class SessionOrder implements ActiveMQServerMessagePlugin {
  private final ActiveMQServer server;

  SessionOrder(ActiveMQServer server) {
    this.server = server;
  }

  @Override
  public void beforeSend(
      ServerSession session,
      Transaction transaction,
      Message message,
      boolean direct,
      boolean noAutoCreateQueue) {
    workFor(session);
  }

  @Override
  public void beforeDeliver(ServerConsumer consumer, MessageReference reference) {
    ServerSession session = server.getSessionByID(consumer.getSessionID());
    if (session != null) {
      workFor(session);
    }
  }

  private void workFor(ServerSession session) {
    server.getStorageManager().setContext(session.getSessionContext());
  }
}
