package io.lintel.domain.shared;

/**
 * A point on a floor's plan, as parts of its width and height from the upper left corner: 0 to 1.
 */
public record PlanPosition(double x, double y) {

  public PlanPosition {
    if (!(x >= 0 && x <= 1)) {
      throw new Invalid("position/x", "must be from 0 to 1, not " + x);
    }
    if (!(y >= 0 && y <= 1)) {
      throw new Invalid("position/y", "must be from 0 to 1, not " + y);
    }
  }
}
