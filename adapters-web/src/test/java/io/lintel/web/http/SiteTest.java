package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteTest {

  private static final Site SITE = new Site(Set.of("lintel.example", "other.example:8443"), false);
  private static final Site SECURE = new Site(Set.of("lintel.example"), true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lintel.example",
        "LINTEL.example:8080",
        "lintel.example.",
        "other.example",
        "127.0.0.1:8080",
        "10.0.0.7",
        "localhost:1",
        "[::1]:8080"
      })
  void answersToItsNamesAndToAddresses(String host) {
    assertThat(SITE.answersTo(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "lintel.example.evil",
        "evil.lintel.example",
        "127.0.0.1.evil.example",
        "1.2.3.4.5",
        "localhost.evil.example",
        "user@lintel.example",
        "lintel.example, evil.example",
        "[::1",
        ""
      })
  void answersToNoOther(String host) {
    assertThat(SITE.answersTo(host)).isFalse();
  }

  @Test
  void answersToAllIfTold() {
    assertThat(new Site(Set.of("*"), false).answersTo("evil.example")).isTrue();
    assertThat(SITE.answersTo(null)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, 127.0.0.1:8080",
    "http://lintel.example, lintel.example:80",
    "https://lintel.example, lintel.example",
    "https://lintel.example:443, lintel.example",
    "https://other.example:8443, 127.0.0.1:8080",
    "https://lintel.example/admin/devices, 127.0.0.1:8080"
  })
  void knowsItsOwnPages(String page, String host) {
    assertThat(SITE.isOwn(page, host)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "null, 127.0.0.1:8080",
    "http://127.0.0.1:9090, 127.0.0.1:8080",
    "http://localhost:8080, 127.0.0.1:8080",
    "http://lintel.example:9090, lintel.example:8080",
    "https://other.example, 127.0.0.1:8080",
    "https://evil.example, lintel.example",
    "https://lintel.example.evil, lintel.example",
    "https://lintel.example@evil.example, lintel.example",
    "//lintel.example, lintel.example",
    "lintel.example, lintel.example",
    "http://%, lintel.example"
  })
  void knowsForeignPages(String page, String host) {
    assertThat(SITE.isOwn(page, host)).isFalse();
  }

  @Test
  void takesAPageWithoutTlsForForeignWhenItIsReachedByTls() {
    assertThat(SECURE.isOwn("https://lintel.example", "lintel.example")).isTrue();
    assertThat(SECURE.isOwn("http://lintel.example", "lintel.example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "https://lintel.example", "lintel.example/path", "a:b"})
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> new Site(Set.of(name), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'");
  }
}
