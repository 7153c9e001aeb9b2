package io.lintel.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldValueTest {

  /** Computed by other means; stores that exist rely on it for ever. */
  @Test
  void hashesAsItAlwaysDid() {
    assertThat(hash(Value.nothing())).isEqualTo(8_368_618_950_277_679_503L);
    assertThat(hash(Value.of(true))).isEqualTo(-5_350_658_869_580_120_196L);
    assertThat(hash(Value.of(21))).isEqualTo(8_019_615_789_267_006_368L);
    assertThat(hash(Value.of(21.5))).isEqualTo(-6_769_014_539_647_674_505L);
    assertThat(hash(Value.of("21"))).isEqualTo(8_038_701_661_929_981_052L);
    assertThat(hash(Value.of("Zürich"))).isEqualTo(-5_127_376_161_107_932_405L);
    assertThat(hash(Value.of(Map.of("a", Value.of(List.of(Value.of(1), Value.nothing()))))))
        .isEqualTo(-6_732_682_042_541_807_535L);
  }

  @Test
  void equalValuesHaveEqualHashesHoweverTheyWereWritten() {
    assertThat(hash(Value.of(-0.0))).isEqualTo(hash(Value.of(0)));
    assertThat(hash(Value.of(2.1e1))).isEqualTo(hash(Value.of(21)));
  }

  @Test
  void nothingIsATombstone() {
    assertThat(FieldValue.of(Value.nothing()).isTombstone()).isTrue();
    assertThat(FieldValue.of(Value.of("null")).isTombstone()).isFalse();
    assertThat(FieldValue.of(Value.of(List.of(Value.nothing()))).isTombstone()).isFalse();
  }

  @Test
  void hasAtMost4096BytesOfUtf8() {
    assertThat(FieldValue.of(Value.of("x".repeat(4_094))).text()).hasSize(4_096);
    assertThat(FieldValue.of(Value.of("ü".repeat(2_047))).text()).hasSize(2_049);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> FieldValue.of(Value.of("ü".repeat(2_048))))
        .withMessageContaining("at most 4096 bytes, not 4098");
  }

  @Test
  void nestsAtMost32Deep() {
    assertThat(FieldValue.of(nested(32)).text()).startsWith("[[[");
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> FieldValue.of(nested(33)))
        .withMessageContaining("at most 32 deep");
  }

  private static Value nested(int depth) {
    Value value = Value.of(1);
    for (int i = 0; i < depth; i++) {
      value = Value.of(List.of(value));
    }
    return value;
  }

  private static long hash(Value value) {
    return FieldValue.of(value).hash();
  }
}
