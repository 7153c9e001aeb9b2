package io.lintel.web.admin.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.web.admin.page.Addresses;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Visit;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps, in the browser, what an attempt to sign in elsewhere was begun with: nobody is signed in
 * by an answer to an attempt that another browser began.
 */
final class AttemptCookie {

  private static final String PART = "[A-Za-z0-9_-]{1,2000}";
  private static final Pattern PARTS =
      Pattern.compile("(%s)\\.(%s)\\.(%s)\\.(%s)".formatted(PART, PART, PART, PART));
  private static final int SECONDS = 600;

  private final String name;
  private final String flags;

  /**
   * What is kept.
   *
   * @param next where to go once signed in
   */
  record Attempt(String state, String nonce, String verifier, String next) {

    boolean isAnsweredBy(String otherState) {
      return MessageDigest.isEqual(state.getBytes(UTF_8), otherState.getBytes(UTF_8));
    }
  }

  /**
   * @param secure whether browsers reach the server by HTTPS
   * @param path below which the browser brings it
   */
  AttemptCookie(boolean secure, String path) {
    this.name = secure ? "__Secure-lintel-sign-in" : "lintel-sign-in";
    this.flags = "; Path=%s; HttpOnly; SameSite=Lax%s".formatted(path, secure ? "; Secure" : "");
  }

  Reply keep(Reply reply, Attempt attempt) {
    var next =
        Base64.getUrlEncoder().withoutPadding().encodeToString(attempt.next().getBytes(UTF_8));
    var value = String.join(".", attempt.state(), attempt.nonce(), attempt.verifier(), next);
    return reply.with("Set-Cookie", "%s=%s; Max-Age=%d%s".formatted(name, value, SECONDS, flags));
  }

  Optional<Attempt> in(Visit visit) {
    return visit.header("Cookie").stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> PARTS.matcher(pair.substring(name.length() + 1)))
        .filter(java.util.regex.Matcher::matches)
        .map(parts -> {
          var next = new String(Base64.getUrlDecoder().decode(parts.group(4)), UTF_8);
          return new Attempt(
              parts.group(1), parts.group(2), parts.group(3), Addresses.within(next));
        })
        .findFirst();
  }
}
