package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.HttpConfiguration;
import io.lintel.bootstrap.config.TlsFiles;
import io.lintel.bootstrap.tls.ServerIdentity;
import io.lintel.bootstrap.tls.UnusablePemException;
import io.lintel.web.HttpOptions;
import io.lintel.web.http.Site;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** How the service listens, as it is configured. */
final class Listening {

  private static final Duration CERTIFICATE_PAUSE = Duration.ofSeconds(10);

  private Listening() {}

  static HttpOptions http(HttpConfiguration http, Lifecycle lifecycle) {
    var options = HttpOptions.on(http.host(), http.port());
    var open =
        options
            .reachedAs(new Site(http.names(), http.secure()))
            .withCorsOrigins(Set.copyOf(http.corsOrigins()))
            .withBodies(options.maxBodyBytes(), http.uploadBytes());
    return http.tls().map(files -> open.withTls(identity("HTTP", files, lifecycle))).orElse(open);
  }

  /** Follows the files until the lifecycle ends. */
  static SSLContext identity(String of, TlsFiles files, Lifecycle lifecycle) {
    try {
      var identity = ServerIdentity.of(files.certificate(), files.key());
      lifecycle.add(
          "certificate of " + of,
          new Loop("certificate of " + of, CERTIFICATE_PAUSE, identity::look));
      return identity.context();
    } catch (UnusablePemException e) {
      throw new ConfigurationException("TLS of %s: %s".formatted(of, e.getMessage()));
    }
  }
}
