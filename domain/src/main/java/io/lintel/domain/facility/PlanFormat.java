package io.lintel.domain.facility;

/** How a plan is drawn. */
public enum PlanFormat {
  PNG,
  JPEG,
  SVG
}
