package io.lintel.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Version;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityTagsTest {

  private static final EntityTag TAG = new EntityTag("3-abc");

  @ParameterizedTest
  @ValueSource(strings = {"\"3-abc\"", " \"1\" , \"3-abc\"", "*", "W/\"x\", \"3-abc\""})
  void findsATagInAList(String value) {
    assertThat(EntityTags.parse("If-Match", value).containsStrongly(TAG)).isTrue();
  }

  @Test
  void comparesWeakTagsOnlyForReading() {
    var tags = EntityTags.parse("If-None-Match", "W/\"3-abc\"");
    assertThat(tags.containsWeakly(TAG)).isTrue();
    assertThat(tags.containsStrongly(TAG)).isFalse();
  }

  @Test
  void doesNotFindAnother() {
    assertThat(EntityTags.parse("If-Match", "\"3\", \"abc\"").containsWeakly(TAG)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "\"3", "3\"", "w/\"3\"", "\"a\" \"b\"", "*, \"3\"", "\"a\"\"b\""})
  void refusesWhatIsNone(String value) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> EntityTags.parse("If-Match", value))
        .satisfies(e -> assertThat(e.problem().type()).isEqualTo(ProblemType.INVALID_HEADER));
  }

  @Test
  void tellsThingsApartThatHadTheSameNameOneAfterTheOther() {
    var first = new Revision(Version.FIRST, Instant.parse("2026-11-23T14:00:00.000001Z"));
    var second = new Revision(Version.FIRST, Instant.parse("2026-11-23T14:00:00.000002Z"));
    assertThat(first.tag()).isNotEqualTo(second.tag());
  }
}
