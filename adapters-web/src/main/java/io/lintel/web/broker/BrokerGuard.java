package io.lintel.web.broker;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.lintel.domain.shared.Throttled;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.web.http.Request;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Lets nobody ask but brokers: those that know a secret, as {@code Bearer} or as the password of
 * {@code Basic}. When there is no secret, whoever is on this machine and is no proxy for others.
 * Who tries secrets from one address has ten tries in ten minutes.
 */
final class BrokerGuard {

  private static final int MOST_TRIES = 10;
  private static final Duration IN = Duration.ofMinutes(10);
  private static final long MOST_REMEMBERED = 100_000;
  private static final List<String> OF_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

  private final Optional<String> secret;
  private final LoadingCache<String, Bucket> tries =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterAccess(IN)
          .build(_ ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(MOST_TRIES).refillGreedy(MOST_TRIES, IN))
                  .build());

  BrokerGuard(Optional<String> secret) {
    this.secret = secret;
  }

  /**
   * @throws Unauthenticated when it is no broker
   * @throws Throttled when it tried too often
   */
  void check(Request request) {
    var address = request.origin().address().orElse("");
    if (secret.isEmpty()) {
      if (!isLoopback(address) || OF_PROXIES.stream().anyMatch(it -> has(request, it))) {
        throw new Unauthenticated(
            "This is for brokers; without LINTEL_MQTT_AUTH_SECRET only for those on this machine");
      }
      return;
    }
    if (!given(request).filter(it -> same(it, secret.get())).isPresent()) {
      if (!tries.get(address).tryConsume(1)) {
        throw new Throttled("Too many tries; wait before the next one", IN.dividedBy(MOST_TRIES));
      }
      throw new Unauthenticated("This is for brokers that know the secret");
    }
  }

  private static boolean has(Request request, String header) {
    return request.header(header).isPresent();
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> given(Request request) {
    return request
        .header("Authorization")
        .flatMap(header -> {
          var parts = header.strip().split(" +", 2);
          if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
            return Optional.of(parts[1]);
          }
          return parts.length == 2 && parts[0].equalsIgnoreCase("Basic")
              ? passwordOf(parts[1])
              : Optional.empty();
        });
  }

  private static Optional<String> passwordOf(String basic) {
    try {
      var text = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
