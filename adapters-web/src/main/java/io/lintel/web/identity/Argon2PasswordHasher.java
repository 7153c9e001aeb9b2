package io.lintel.web.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.lintel.domain.identity.PasswordHash;
import io.lintel.domain.identity.PasswordHasher;
import io.lintel.domain.shared.Throttled;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id (RFC 9106) with the parameters that OWASP's Password Storage Cheat Sheet asks for: 19
 * MiB, two passes, one lane. As many hashes are made at once as there are processors, so that a
 * flood of sign-ins takes neither all memory nor the requests of those who are in.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

  private static final int MEMORY_KIB = 19 * 1_024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function TODAY =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Semaphore turns;
  private final Duration longestWait;

  public Argon2PasswordHasher() {
    this(Runtime.getRuntime().availableProcessors(), LONGEST_WAIT);
  }

  /**
   * @param atOnce how many hashes are made at once
   * @param longestWait for a turn
   */
  Argon2PasswordHasher(int atOnce, Duration longestWait) {
    this.turns = new Semaphore(atOnce, true);
    this.longestWait = longestWait;
  }

  @Override
  public PasswordHash hash(String password) {
    return inTurn(() ->
        new PasswordHash(
            Password.hash(password).addRandomSalt(SALT_BYTES).with(TODAY).getResult()));
  }

  @Override
  public boolean matches(String password, PasswordHash hash) {
    var function = Argon2Function.getInstanceFromHash(hash.text());
    return inTurn(() -> Password.check(password, hash.text()).with(function));
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return !TODAY.equals(Argon2Function.getInstanceFromHash(hash.text()));
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw tooMany();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooMany();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private Throttled tooMany() {
    return new Throttled("Too many are signing in just now", longestWait);
  }
}
