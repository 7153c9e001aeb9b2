package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "application/json",
        "Application/JSON; charset=utf-8",
        "text/html, application/json;q=0.1",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "text/*;q=0, application/json",
        "*/*;q=0, application/json;q=0.5"
      })
  void admitsWhatARangeCovers(String accept) {
    assertThat(MediaTypes.accepts(accept, "application/json")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/html",
        "application/xml",
        "application/json;q=0",
        "application/json; q=0.000, */*",
        "application/problem+json",
        "json"
      })
  void refusesWhatNoRangeCovers(String accept) {
    assertThat(MediaTypes.accepts(accept, "application/json")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=UTF-8", "a/b;charset=\"utf-8\""})
  void knowsUtf8(String type) {
    assertThat(MediaTypes.isUtf8(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=latin1", "application/json;charset=utf-16"})
  void knowsOtherEncodings(String type) {
    assertThat(MediaTypes.isUtf8(type)).isFalse();
  }
}
