package io.lintel.bootstrap.config;

import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.shared.Invalid;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may sign in first, and for how long one stays so.
 *
 * @param adminPassword without it one is generated
 * @param sessionBelieved how long what other nodes changed of it may go unnoticed
 * @param provider where users sign in elsewhere
 */
public record SignInConfiguration(
    Email adminEmail,
    Optional<Password> adminPassword,
    Duration sessionKept,
    Duration sessionBelieved,
    Optional<ProviderConfiguration> provider) {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration LONGEST_BELIEVED = Duration.ofSeconds(1);

  static SignInConfiguration read(Values values) {
    return new SignInConfiguration(
        email(values),
        password(values),
        kept(values),
        believed(values),
        new ProviderReader(values).read());
  }

  private static Email email(Values values) {
    try {
      return new Email(values.text(Key.ADMIN_EMAIL));
    } catch (Invalid e) {
      throw values.wrong(Key.ADMIN_EMAIL, "must be an email address");
    }
  }

  private static Optional<Password> password(Values values) {
    try {
      return values.given(Key.ADMIN_PASSWORD).map(Password::new);
    } catch (Invalid e) { // its value stays out of the message
      throw new ConfigurationException(
          "%s %s".formatted(Key.ADMIN_PASSWORD.variable(), e.violations().getFirst().message()));
    }
  }

  private static Duration kept(Values values) {
    var kept = values.duration(Key.SESSION_KEPT);
    if (kept.compareTo(SHORTEST) < 0 || kept.compareTo(LONGEST) > 0) {
      throw values.wrong(Key.SESSION_KEPT, "must be from PT1M to P366D");
    }
    return kept;
  }

  private static Duration believed(Values values) {
    var believed = values.duration(Key.SESSION_BELIEVED);
    if (believed.compareTo(LONGEST_BELIEVED) > 0) {
      throw values.wrong(Key.SESSION_BELIEVED, "must be from PT0S to PT1S");
    }
    return believed;
  }
}
