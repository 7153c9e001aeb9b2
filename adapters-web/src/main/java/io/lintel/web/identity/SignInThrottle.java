package io.lintel.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.lintel.domain.shared.Throttled;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Slows down who guesses passwords. Only failures count: ten in ten minutes for an account from an
 * address, thirty from an address for whatever accounts, and a hundred in an hour for an account
 * from all addresses together. The last does not concern addresses from which the account signed in
 * before, so that who attacks it from everywhere does not lock its owner out. Each node counts for
 * itself and forgets when it restarts. May be used by any number of threads.
 */
final class SignInThrottle {

  private static final long MOST_REMEMBERED = 100_000;
  private static final Duration KNOWN_FOR = Duration.ofDays(30);
  private static final int LONGEST_ACCOUNT = 254;
  private static final int NETWORK_BYTES = 8;

  /** An attempt that is under way: it counts as failed until it succeeded. */
  final class Attempt {

    private final Pair pair;
    private final List<Bucket> counted;

    private Attempt(Pair pair, List<Bucket> counted) {
      this.pair = pair;
      this.counted = counted;
    }

    void succeeded() {
      giveBack();
      known.put(pair, true);
    }

    /** It was not decided whether it is right. */
    void giveBack() {
      counted.forEach(bucket -> bucket.addTokens(1));
    }
  }

  private record Pair(String account, String address) {}

  private final LoadingCache<Pair, Bucket> ofPairs;
  private final LoadingCache<String, Bucket> ofAddresses;
  private final LoadingCache<String, Bucket> ofAccounts;
  private final Cache<Pair, Boolean> known =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(KNOWN_FOR).build();

  SignInThrottle() {
    this(TimeMeter.SYSTEM_MILLISECONDS);
  }

  SignInThrottle(TimeMeter time) {
    ofPairs = buckets(10, Duration.ofMinutes(10), time);
    ofAddresses = buckets(30, Duration.ofMinutes(10), time);
    ofAccounts = buckets(100, Duration.ofHours(1), time);
  }

  private static <K> LoadingCache<K, Bucket> buckets(int most, Duration in, TimeMeter time) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_REMEMBERED)
        .expireAfterAccess(in)
        .build(_ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, in))
                .withCustomTimePrecision(time)
                .build());
  }

  /**
   * @throws Throttled when too many attempts failed
   */
  Attempt begin(String email, String address) {
    var account = email.strip().toLowerCase(Locale.ROOT);
    var pair =
        new Pair(
            account.substring(0, Math.min(account.length(), LONGEST_ACCOUNT)), network(address));
    var buckets = new ArrayList<>(List.of(ofPairs.get(pair), ofAddresses.get(pair.address())));
    if (known.getIfPresent(pair) == null) {
      buckets.add(ofAccounts.get(pair.account()));
    }
    var counted = new ArrayList<Bucket>();
    for (var bucket : buckets) {
      var probe = bucket.tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        counted.forEach(it -> it.addTokens(1));
        throw new Throttled(
            "Too many attempts to sign in failed; wait before the next one",
            Duration.ofNanos(probe.getNanosToWaitForRefill()));
      }
      counted.add(bucket);
    }
    return new Attempt(pair, counted);
  }

  /** One who has an IPv6 address has all of its network (RFC 4291, section 2.5.4). */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4 ? address : Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (UnknownHostException _) { // then it is not resolved either: it has colons
      return address;
    }
  }
}
