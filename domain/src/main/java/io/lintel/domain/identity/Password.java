package io.lintel.domain.identity;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A password that somebody chooses, by NIST SP 800-63B: long enough, of any characters, and none
 * that everybody guesses first. Keyboards that compose letters differently write the same one.
 */
public record Password(String text) {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  /** So few different characters are no secret. */
  private static final int FEWEST_DIFFERENT = 5;

  public Password {
    Texts.wellFormed("password", text);
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new Invalid(
          "password", "must have %d to %d characters, not %d".formatted(SHORTEST, LONGEST, length));
    }
    if (text.codePoints().distinct().count() < FEWEST_DIFFERENT || GuessedPasswords.have(text)) {
      throw new Invalid("password", "is one that everybody guesses first");
    }
  }

  /**
   * A password as somebody types it to sign in: if it cannot be one, it is at least compared to
   * nothing that is.
   */
  public static String typed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /**
   * @throws Invalid when it contains the name by which its owner signs in
   */
  public void checkAgainst(Email email) {
    var name = email.address().substring(0, email.address().indexOf('@'));
    if (name.length() > 3 && text.toLowerCase(Locale.ROOT).contains(name)) {
      throw new Invalid("password", "must not contain the name of its owner");
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
