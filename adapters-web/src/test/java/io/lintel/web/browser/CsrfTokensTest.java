package io.lintel.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsrfTokensTest {

  private final CsrfTokens tokens = new CsrfTokens(new SessionCookie(false), new Random(1));

  @Test
  void areGoodForTheirSessionOnly() {
    var token = tokens.of("mine");
    assertThat(CsrfTokens.matches("mine", token)).isTrue();
    assertThat(CsrfTokens.matches("yours", token)).isFalse();
  }

  @Test
  void areGoodOnEveryNode() {
    assertThat(
            CsrfTokens.matches(
                "mine", new CsrfTokens(new SessionCookie(false), new Random(2)).of("mine")))
        .isTrue();
  }

  @Test
  void lookDifferentEachTime() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      assertThat(seen.add(tokens.of("mine"))).isTrue();
    }
    assertThat(seen).allMatch(token -> CsrfTokens.matches("mine", token));
  }

  @Test
  void sufferNoChangeOfAnyBit() {
    var token = Base64.getUrlDecoder().decode(tokens.of("mine"));
    for (int bit = 0; bit < 8 * token.length; bit++) {
      var changed = token.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThat(CsrfTokens.matches("mine", text)).as("bit %d", bit).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mine", "AAAA", "%%%", "no token at all, not even Base64"})
  void areNothingElse(String token) {
    assertThat(CsrfTokens.matches("mine", token)).isFalse();
  }
}
