package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuePointerTest {

  private static final Value DOCUMENT =
      Value.of(
          Map.of(
              "a/b", Value.of(1),
              "m~n", Value.of(2),
              "", Value.of(3),
              "~1", Value.of(4),
              "list", Value.of(List.of(Value.of(5), Value.of(Map.of("x", Value.of(6))))),
              "gone", Value.nothing()));

  @ParameterizedTest
  @CsvSource({"/a~1b,1", "/m~0n,2", "/,3", "/~01,4", "/list/0,5", "/list/1/x,6"})
  void findsWhatStandsThere(String pointer, double expected) {
    assertThat(new ValuePointer(pointer).in(DOCUMENT)).contains(Value.of(expected));
  }

  @Test
  void theEmptyOneIsTheWhole() {
    assertThat(new ValuePointer("").in(DOCUMENT)).contains(DOCUMENT);
  }

  @Test
  void nothingThatIsThereIsThere() {
    assertThat(new ValuePointer("/gone").in(DOCUMENT)).contains(Value.nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/b", "/list/2", "/list/-", "/list/01", "/list/x", "/list/99999999999", "/a~1b/c"})
  void findsNothingElse(String pointer) {
    assertThat(new ValuePointer(pointer).in(DOCUMENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " /a", "/a~", "/a~2", "/~~0"})
  void refusesWhatIsNone(String text) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new ValuePointer(text));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> new ValuePointer("/" + "a".repeat(500)));
  }

  @Test
  void takesOutOfMembersButNotOfLists() {
    var value = Value.of(Map.of("a", Value.of(Map.of("b", Value.of(1), "c", Value.of(2)))));

    assertThat(new ValuePointer("/a/b").takenOutOf(value).canonical())
        .isEqualTo("{\"a\":{\"c\":2}}");
    assertThat(new ValuePointer("/x/y").takenOutOf(value)).isEqualTo(value);
    assertThat(new ValuePointer("/list/0").takenOutOf(DOCUMENT)).isEqualTo(DOCUMENT);
  }
}
