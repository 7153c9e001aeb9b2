package io.lintel.bootstrap.config;

import java.net.URI;
import java.util.Optional;

/**
 * Where traces go.
 *
 * @param endpoint of a collector, for OTLP over HTTP
 * @param share of those that begin here which are noted, from 0 to 1; what comes with a trace is
 *     noted if that is
 */
public record TracesConfiguration(URI endpoint, double share) {

  static Optional<TracesConfiguration> read(Values values) {
    var endpoint = values.given(Key.TRACES_ENDPOINT);
    if (endpoint.isEmpty()) {
      if (values.isGiven(Key.TRACES_SHARE)) {
        throw values.wrong(Key.TRACES_SHARE, "means nothing without LINTEL_TRACES_ENDPOINT");
      }
      return Optional.empty();
    }
    if (!endpoint.get().matches("https?://[^/]+/.+")) {
      throw values.wrong(
          Key.TRACES_ENDPOINT, "must be such as http://collector.example.org:4318/v1/traces");
    }
    return Optional.of(
        new TracesConfiguration(values.uri(Key.TRACES_ENDPOINT, endpoint.get()), share(values)));
  }

  private static double share(Values values) {
    var text = values.text(Key.TRACES_SHARE);
    if (!text.matches("0(\\.[0-9]+)?|1(\\.0+)?")) {
      throw values.wrong(Key.TRACES_SHARE, "must be from 0 to 1, such as 0.1");
    }
    return Double.parseDouble(text);
  }
}
