package io.lintel.domain.device;

import static io.lintel.domain.device.KindFixtures.aKind;
import static io.lintel.domain.device.KindFixtures.aMapping;
import static io.lintel.domain.device.KindFixtures.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.ValuePointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Mappings of kinds are kept, and found. */
interface KindMappingRules extends DeviceRules {

  @Test
  default void keepsAllPartsOfAMapping() {
    var values =
        Map.of(
            "ON",
            Value.of(true),
            "a/b~\u2028",
            Value.of("ü"),
            "",
            Value.of(0.1),
            "1",
            Value.of(-1));
    assertKept(
        inserted(
            aKind()
                .mappedBy(
                    new Mapping(
                        Optional.of(new ValuePointer("/t~0~1/0")),
                        List.of(
                            aRule("", "whole"),
                            new MappingRule(
                                new ValuePointer("/ü/0"),
                                "x",
                                OptionalDouble.of(0.1),
                                OptionalDouble.of(-1e-9),
                                "°C",
                                new TreeMap<>(values))),
                        true))));
    assertKept(inserted(aKind().mappedBy(aMapping(aRule("/a", "a")))));
  }

  @Test
  default void listsThoseThatHaveAMapping() {
    assertThat(kinds().listMapped()).isEmpty();
    inserted(aKind());
    var mapped = inserted(aKind().mappedBy(aMapping(aRule("/a", "a"))));

    assertThat(kinds().listMapped()).containsExactly(mapped);
  }

  @Test
  default void losesAMappingThatIsTakenAway() {
    var mapped = inserted(aKind().withKey("x").mappedBy(aMapping(aRule("/a", "a"))));
    kinds().update(aKind().withKey("x").atVersion(mapped.version().number() + 1).build());

    assertThat(kinds().listMapped()).isEmpty();
  }

  private void assertKept(Kind kind) {
    assertThat(kinds().find(kind.key())).contains(kind);
    assertThat(kinds().findAll(List.of(kind.key()))).containsExactly(kind);
    assertThat(kinds().listMapped()).contains(kind);
  }
}
