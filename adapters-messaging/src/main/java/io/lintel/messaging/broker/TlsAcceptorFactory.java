package io.lintel.messaging.broker;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.cluster.ClusterConnection;
import org.apache.activemq.artemis.core.server.metrics.MetricsManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.AcceptorFactory;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;

/**
 * Listens with the TLS context that stands among the parameters, where Artemis itself would read
 * key stores. Public only because Artemis makes it by its name.
 */
public final class TlsAcceptorFactory implements AcceptorFactory {

  /** What Artemis is to remember a context by that it makes itself, and nobody uses. */
  private static final String UNUSED = "lintel.unused";

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Acceptor createAcceptor(
      String name,
      ClusterConnection cluster,
      Map<String, Object> parameters,
      BufferHandler handler,
      ServerConnectionLifeCycleListener listener,
      Executor threads,
      ScheduledExecutorService scheduled,
      Map<String, ProtocolManager> protocols,
      String threadGroup,
      MetricsManager metrics) {
    var context =
        (SSLContext)
            Objects.requireNonNull(parameters.get(TransportConstants.SSL_CONTEXT_PROP_NAME));
    var plain = new HashMap<>(parameters);
    plain.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
    plain.put(TransportConstants.SSL_CONTEXT_PROP_NAME, UNUSED);
    return new NettyAcceptor(
        name,
        cluster,
        plain,
        handler,
        listener,
        scheduled,
        threads,
        protocols,
        threadGroup,
        metrics) {
      @Override
      public SslHandler getSslHandler(ByteBufAllocator buffers, String peer, int port) {
        var engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        return new SslHandler(engine);
      }
    };
  }
}
