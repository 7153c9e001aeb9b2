package io.lintel.domain.identity;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hashes that cost nothing, for tests that are not about them, and that counts what it is asked.
 */
public final class QuickHasher implements PasswordHasher {

  private static final String PREFIX = "$quick$";

  private final AtomicInteger work = new AtomicInteger();

  @Override
  public PasswordHash hash(String password) {
    work.incrementAndGet();
    return new PasswordHash(PREFIX + SecretHash.of(password).hex());
  }

  @Override
  public boolean matches(String password, PasswordHash hash) {
    work.incrementAndGet();
    return hash.text().endsWith(SecretHash.of(password).hex());
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return !hash.text().startsWith(PREFIX);
  }

  /** How many hashes were made or compared. */
  public int work() {
    return work.get();
  }
}
