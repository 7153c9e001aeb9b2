package io.lintel.web.http;

import io.lintel.domain.shared.PlanPosition;
import org.jspecify.annotations.Nullable;

/** A point on the plan of a floor. */
public record PositionJson(@Nullable Double x, @Nullable Double y) {

  public static PositionJson of(PlanPosition position) {
    return new PositionJson(position.x(), position.y());
  }

  public PlanPosition toPosition() {
    return new PlanPosition(Rules.required("position/x", x), Rules.required("position/y", y));
  }
}
