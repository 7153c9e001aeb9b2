package io.lintel.web;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How Jetty listens. */
final class HttpConnectors {

  private static final long SECONDS_IDLE = 30;
  private static final int MOST_BYTES_BEFORE_THE_BODY = 8 << 10;

  private HttpConnectors() {}

  static ServerConnector of(HttpOptions options, Server server, HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_BYTES_BEFORE_THE_BODY);
    var connector =
        options
            .tls()
            .map(tls -> secure(server, http, tls))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(SECONDS_IDLE));
    connector.addBean(new SlowHeaders(options.patience(), connector.getScheduler()));
    return connector;
  }

  private static ServerConnector secure(Server server, HttpConfiguration http, SSLContext tls) {
    // Which host is asked for is checked with and without TLS alike, after this.
    http.addCustomizer(new SecureRequestCustomizer(false));
    var context = new SslContextFactory.Server();
    context.setSslContext(tls);
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    context.setRenegotiationAllowed(false);
    return new ServerConnector(
        server,
        new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()),
        new HttpConnectionFactory(http));
  }
}
