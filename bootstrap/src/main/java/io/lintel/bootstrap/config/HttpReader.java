package io.lintel.bootstrap.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads how HTTP is served. */
final class HttpReader {

  private static final String HOST = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?";

  private final Values values;

  HttpReader(Values values) {
    this.values = values;
  }

  HttpConfiguration read() {
    var url = url();
    return new HttpConfiguration(
        values.text(Key.HTTP_HOST),
        values.port(Key.HTTP_PORT),
        url,
        names(url),
        values.tlsFiles(Key.HTTP_TLS_CERTIFICATE, Key.HTTP_TLS_KEY),
        origins(),
        values.mebibytes(Key.HTTP_UPLOAD_MIB));
  }

  private Optional<URI> url() {
    var url = values.given(Key.HTTP_URL);
    if (url.isPresent() && !url.get().matches("https?://" + HOST)) {
      throw values.wrong(Key.HTTP_URL, "must be such as https://lintel.example.org, without path");
    }
    return url.map(it -> values.uri(Key.HTTP_URL, it));
  }

  private Set<String> names(Optional<URI> url) {
    var names = new TreeSet<String>();
    url.map(URI::getRawAuthority).ifPresent(names::add);
    var given = values.list(Key.HTTP_HOSTS);
    for (var name : given) {
      if (!name.equals("*") && !name.matches(HOST)) {
        throw values.wrong(
            Key.HTTP_HOSTS, "must be names such as lintel.example.org or lintel:8080, or *");
      }
    }
    names.addAll(given);
    if (given.isEmpty()) {
      names.addAll(derived());
    }
    return names;
  }

  /** How this machine calls itself, and the name on which it listens. */
  private List<String> derived() {
    var listens = values.text(Key.HTTP_HOST);
    return Stream.of(listens, hostName()).filter(it -> it.matches(HOST)).toList();
  }

  static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost"; // a host that cannot resolve its own name has no better one
    }
  }

  private List<String> origins() {
    var origins = values.list(Key.HTTP_CORS_ORIGINS);
    for (var origin : origins) {
      if (!origin.matches("https?://[^/\\s*]+")) {
        throw values.wrong(
            Key.HTTP_CORS_ORIGINS, "must be origins such as https://app.example.org");
      }
    }
    return origins;
  }
}
