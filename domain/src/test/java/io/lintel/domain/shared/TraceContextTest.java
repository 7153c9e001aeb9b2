package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

  private static final String GOOD = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void knowsItsTrace() {
    assertThat(TraceContext.parse(GOOD, "")).contains(new TraceContext(GOOD));
    assertThat(new TraceContext(GOOD).traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\nx"
      })
  void passesOverWhatIsNone(String text) {
    assertThat(TraceContext.parse(text, "a=b")).isEmpty();
    assertThatThrownBy(() -> new TraceContext(text)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "congo=t61rcWkgMzE                   | congo=t61rcWkgMzE",
        "rojo=00f067aa0ba902b7,congo=t61     | rojo=00f067aa0ba902b7,congo=t61",
        "' rojo=1 ,, congo=a b ,'            | rojo=1,congo=a b",
        "0tenant@system=1,a/b*c_d-e=~!       | 0tenant@system=1,a/b*c_d-e=~!",
        "''                                  | ''",
        "rojo                                | ''",
        "rojo=1,Congo=2                      | ''",
        "rojo=1=2                            | ''",
        "rojo=                               | ''",
        "rojo=é                              | ''",
      })
  void keepsTheNotesThatCanBeUnderstood(String state, String kept) {
    assertThat(TraceContext.parse(GOOD, state)).contains(new TraceContext(GOOD, kept));
  }

  @Test
  void refusesNotesThatCannotBeUnderstood() {
    assertThatThrownBy(() -> new TraceContext(GOOD, "Rojo=1")).isInstanceOf(Invalid.class);
  }

  @Test
  void leavesOutTheLastOfTooManyNotes() {
    var long100 = String.join("", Collections.nCopies(100, "x"));
    var state =
        IntStream.range(0, 6)
            .mapToObj(i -> "k" + i + "=" + long100)
            .collect(Collectors.joining(","));

    assertThat(TraceContext.parse(GOOD, state).orElseThrow().state())
        .startsWith("k0=")
        .contains(",k3=")
        .doesNotContain("k4=")
        .hasSize(4 * 103 + 3);
  }
}
