package io.lintel.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a quiet red bicycle",
        "abcde 123456",
        "ключ от восьмой двери",
        "spaces   are  kept  "
      })
  void takesAnyCharacters(String text) {
    assertThat(new Password(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "elevenchars",
        "aaaaaaaaaaaaaaaa",
        "abababababababab",
        "password1234",
        "PassWord1234",
        "correct horse battery staple"
      })
  void refusesWhatIsGuessedFirst(String text) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new Password(text))
        .satisfies(e -> assertThat(e.violations().getFirst().field()).isEqualTo("password"));
  }

  @Test
  void takesUpTo128Characters() {
    var longest = "abcdefgh".repeat(16);

    assertThat(new Password(longest).text()).hasSize(128);
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Password(longest + "x"));
  }

  @Test
  void isTheSameHoweverItsLettersAreComposed() {
    var composed = "caf\u00e9 au lait, bien chaud";
    var decomposed = "cafe\u0301 au lait, bien chaud";

    assertThat(new Password(decomposed)).isEqualTo(new Password(composed));
    assertThat(Password.typed(decomposed)).isEqualTo(new Password(composed).text());
  }

  @Test
  void refusesTheNameOfItsOwner() {
    var password = new Password("my Lovelace password");

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> password.checkAgainst(new Email("lovelace@example.org")));
    password.checkAgainst(new Email("grace@example.org"));
  }

  @Test
  void isNotPrinted() {
    assertThat(new Password("a quiet red bicycle").toString()).doesNotContain("bicycle");
    assertThat(new PasswordHash("$argon2id$secret").toString()).doesNotContain("secret");
  }
}
