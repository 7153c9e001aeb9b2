package io.lintel.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.shared.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTest {

  @ParameterizedTest
  @CsvSource({
    "a/b, a/b",
    "a/+, a/b",
    "+/+, a/b",
    "a/#, a",
    "a/#, a/b/c",
    "#, a/b",
    "a/+/c, a//c",
    "+, a"
  })
  void matchesTopics(String filter, String topic) {
    assertThat(new TopicFilter(filter).matches(topic)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a/b/c",
    "a/b, A/b",
    "a/+, a",
    "a/+, a/b/c",
    "a/#, ab",
    "+, a/b",
    "#, $SYS/broker",
    "+/x, $SYS/x",
    "a/+, a/+",
    "#, a/#",
    "a.b, a/b",
    "#, ''"
  })
  void matchesNoOther(String filter, String topic) {
    assertThat(new TopicFilter(filter).matches(topic)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a/#, a/+", "a/#, a/#", "a/#, a/b/#", "a/+, a/+", "+/b, a/b", "#, #", "#, +/a"})
  void coversNarrowerFilters(String filter, String other) {
    assertThat(new TopicFilter(filter).covers(other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"a/b, a/+", "a/+, a/#", "a/+, +/b", "+, #", "a/#, #", "a/#, +/b", "#, $share/g/a"})
  void coversNoWiderFilter(String filter, String other) {
    assertThat(new TopicFilter(filter).covers(other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/#/b", "a#", "a/b+", "+a/b", "$SYS/#", "a\\b", "a\nb", "a/##"})
  void refusesWhatIsNoFilter(String text) {
    assertThatThrownBy(() -> new TopicFilter(text)).isInstanceOf(Invalid.class);
  }
}
