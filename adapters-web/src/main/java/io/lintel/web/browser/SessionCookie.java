package io.lintel.web.browser;

import io.lintel.web.http.Reply;
import io.lintel.web.http.Visit;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie that keeps the secret of a browser's session (RFC 6265bis). Its name changes with
 * HTTPS, so that a cookie which somebody planted by HTTP counts for nothing there.
 */
public final class SessionCookie {

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~+/=-]{1,512}");

  private final String name;
  private final String flags;

  /**
   * @param secure whether browsers reach the server by HTTPS
   */
  public SessionCookie(boolean secure) {
    this.name = secure ? "__Host-lintel-session" : "lintel-session";
    this.flags = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /** The secret that the request brings. Empty also when it brings two, as one is planted. */
  public Optional<String> in(Visit visit) {
    var secrets =
        visit.header("Cookie").stream()
            .flatMap(header -> Arrays.stream(header.split(";", -1)))
            .map(String::strip)
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .toList();
    return secrets.size() == 1
        ? Optional.of(secrets.getFirst()).filter(it -> SECRET.matcher(it).matches())
        : Optional.empty();
  }

  /** The reply with which a session begins. */
  public Reply begin(Reply reply, String secret, Duration lasting) {
    if (!SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException("a session's secret must be fit for a cookie");
    }
    return reply.with(
        "Set-Cookie", "%s=%s; Max-Age=%d%s".formatted(name, secret, lasting.toSeconds(), flags));
  }

  /** The reply with which a session ends. */
  public Reply end(Reply reply) {
    return reply.with("Set-Cookie", name + "=; Max-Age=0" + flags);
  }
}
