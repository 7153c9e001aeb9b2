package io.lintel.domain.identity;

import io.lintel.domain.shared.Throttled;

/**
 * Makes hashes of passwords that are slow to guess from, each with a salt of its own. May be used
 * by any number of threads; as hashing takes memory and time by design, those that are too many
 * wait, and who would wait too long is refused with {@link Throttled}.
 */
public interface PasswordHasher {

  PasswordHash hash(String password);

  /** Takes as long for a wrong password as for the right one, and as making a hash. */
  boolean matches(String password, PasswordHash hash);

  /** Whether it would be made otherwise today. */
  boolean isOutdated(PasswordHash hash);
}
