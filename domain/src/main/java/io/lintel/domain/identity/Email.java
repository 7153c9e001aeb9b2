package io.lintel.domain.identity;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what somebody signs in. Case does not count, so there is one spelling: in lower case.
 *
 * @param address something on both sides of an {@code @}; whether mail arrives there nobody checks
 */
public record Email(String address) {

  /** RFC 5321, section 4.5.3.1.3. */
  private static final int LONGEST = 254;

  private static final Pattern FORM = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+");

  public Email {
    address = Texts.line("email", address, LONGEST).toLowerCase(Locale.ROOT);
    if (!FORM.matcher(address).matches()) {
      throw new Invalid("email", "'%s' is not an email address".formatted(address));
    }
  }

  @Override
  public String toString() {
    return address;
  }
}
