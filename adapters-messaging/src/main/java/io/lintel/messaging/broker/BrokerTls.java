package io.lintel.messaging.broker;

import javax.net.ssl.SSLContext;

/**
 * Where the embedded broker listens with TLS.
 *
 * @param port 0 takes a free one, see {@link EmbeddedBroker#tlsPort()}
 * @param context asked at each handshake, so that its certificate may change
 */
public record BrokerTls(String host, int port, SSLContext context) {

  public BrokerTls {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
  }
}
