package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    assertThat(MediaTypes.best(accept, List.of("application/json"))).isPresent();
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
    assertThat(MediaTypes.best(accept, List.of("application/json"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                          | text/csv
          text/*;q=0.5, application/x-ndjson           | application/x-ndjson
          application/x-ndjson;q=0.1, text/csv;q=0.2   | text/csv
          application/x-ndjson, */*;q=0.9              | application/x-ndjson
          application/x-ndjson, text/csv               | text/csv
          """)
  void takesWhatIsLikedBestAndOfEqualsTheFirst(String accept, String taken) {
    assertThat(MediaTypes.best(accept, List.of("text/csv", "application/x-ndjson")))
        .contains(taken);
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
