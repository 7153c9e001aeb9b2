package io.lintel.web.http;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Under which names browsers reach the server. A page of another name that somebody's name server
 * lets point here is no page of ours (DNS rebinding).
 *
 * @param names {@code host} or {@code host:port}; {@link #ANY_NAME} admits every host. Addresses
 *     and {@code localhost} are always admitted.
 * @param secure whether browsers reach it by HTTPS only
 */
public record Site(Set<String> names, boolean secure) {

  /** Admits every host, for who checks them in front of the server. */
  public static final String ANY_NAME = "*";

  public Site {
    names = names.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    for (var name : names) {
      if (!name.equals(ANY_NAME) && Authority.parse(name).isEmpty()) {
        throw new IllegalArgumentException("'" + name + "' is neither host nor host:port");
      }
    }
  }

  /** Reached by its addresses, without TLS. */
  public static Site local() {
    return new Site(Set.of(), false);
  }

  /** Whether a request is for this server, by its {@code Host}, which HTTP/1.0 may leave out. */
  boolean answersTo(@Nullable String host) {
    if (host == null || names.contains(ANY_NAME)) {
      return true;
    }
    var wanted = Authority.parse(host);
    return wanted.isPresent()
        && (wanted.get().isAddress()
            || names.stream()
                .flatMap(name -> Authority.parse(name).stream())
                .anyMatch(own -> own.host().equals(wanted.get().host())));
  }

  /**
   * Whether a page is one of this server.
   *
   * @param page its origin, or its URL
   * @param host of the request that it makes
   */
  boolean isOwn(String page, @Nullable String host) {
    var origin = Authority.ofUrl(page);
    var scheme = page.substring(0, Math.max(0, page.indexOf(':')));
    if (origin.isEmpty() || (secure && !scheme.equalsIgnoreCase("https"))) {
      return false;
    }
    var reached = Optional.ofNullable(host).flatMap(Authority::parse);
    return reached.map(it -> it.reachedBy(scheme)).equals(origin)
        || names.stream()
            .flatMap(name -> Authority.parse(name).stream())
            .anyMatch(own -> own.reachedBy(scheme).equals(origin.get()));
  }
}
