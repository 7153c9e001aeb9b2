package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlatteningTest {

  @Test
  void joinsNamesAndKeepsListsAndNothing() {
    assertThat(
            flat(
                Map.of(
                    "a",
                    members(
                        Map.of(
                            "b", members(Map.of("c", Value.of(1))),
                            "d", Value.nothing(),
                            "empty", members(Map.of()))),
                    "list",
                    Value.of(List.of(Value.of(true))))))
        .isEqualTo("{\"a_b_c\":1,\"a_d\":null,\"list\":[true]}");
  }

  @ParameterizedTest
  @CsvSource({
    "temperature,temperature",
    "Battery Status,Battery_Status",
    "température,temp_rature",
    "1wire,_1wire",
    "'',_",
    "a.b-c,a_b_c",
    "😀,_"
  })
  void makesNamesValid(String name, String expected) {
    assertThat(Flattening.name(name)).isEqualTo(expected);
    assertThat(flat(Map.of(name, Value.of(1)))).isEqualTo("{\"%s\":1}".formatted(expected));
  }

  @Test
  void whoNeededNoChangeHasTheNameAndTheOthersANumber() {
    assertThat(
            flat(
                Map.of(
                    "a-b", Value.of(1),
                    "a b", Value.of(2),
                    "a_b", Value.of(3),
                    "a", members(Map.of("b", Value.of(4))))))
        .isEqualTo("{\"a_b\":3,\"a_b_2\":4,\"a_b_3\":2,\"a_b_4\":1}");
  }

  @Test
  void cutsLongNamesAndKeepsThemApart() {
    var fields =
        Flattening.of(
            members(Map.of("a".repeat(70) + "x", Value.of(1), "a".repeat(70) + "y", Value.of(2))));

    assertThat(fields.keySet()).containsExactly("a".repeat(62) + "_2", "a".repeat(64));
  }

  private static Value.Members members(Map<String, Value> values) {
    return new Value.Members(new java.util.TreeMap<>(values));
  }

  private static String flat(Map<String, Value> values) {
    return new Value.Members(Flattening.of(members(values))).canonical();
  }
}
