package io.lintel.domain.status;

import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import java.util.Map;

/** Desired states that are valid. */
public final class DesiredStateFixtures {

  private DesiredStateFixtures() {}

  /** The first of a device that no other test has. */
  public static DesiredState aDesiredState() {
    return DesiredState.first(
        SampleIds.next(),
        Map.of(new FieldName("on"), FieldValue.of(Value.of(true))),
        ReportBuilder.NOON);
  }
}
