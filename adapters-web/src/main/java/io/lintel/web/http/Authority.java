package io.lintel.web.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Whom a request is for, as its {@code Host} says (RFC 9110, section 7.2).
 *
 * @param host in lower case, without the dot of the root; an IPv6 address in brackets
 */
record Authority(String host, OptionalInt port) {

  private static final Pattern FORM =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:/@\\[\\]\\s,]+)(?::([0-9]{1,5}))?");

  private static final Pattern ADDRESS =
      Pattern.compile("\\[.*]|[0-9]{1,3}(\\.[0-9]{1,3}){3}|localhost");

  static Optional<Authority> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var host = match.group(1).toLowerCase(Locale.ROOT);
    var port = match.group(2);
    return Optional.of(
        new Authority(
            host.endsWith(".") ? host.substring(0, host.length() - 1) : host,
            port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port))));
  }

  /** Of an origin or another URL of the web, with the port that its scheme implies. */
  static Optional<Authority> ofUrl(String text) {
    try {
      var url = URI.create(text);
      return url.getRawAuthority() == null || url.getScheme() == null
          ? Optional.empty()
          : parse(url.getRawAuthority()).map(it -> it.reachedBy(url.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Authority reachedBy(String scheme) {
    return port.isPresent()
        ? this
        : new Authority(host, OptionalInt.of(scheme.equalsIgnoreCase("https") ? 443 : 80));
  }

  /**
   * Whether it is an address or this machine itself. No name server can lead a browser there under
   * another name.
   */
  boolean isAddress() {
    return ADDRESS.matcher(host).matches();
  }
}
