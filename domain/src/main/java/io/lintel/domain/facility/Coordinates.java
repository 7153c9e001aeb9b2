package io.lintel.domain.facility;

import io.lintel.domain.shared.Invalid;

/** A point on Earth in degrees of WGS 84. */
public record Coordinates(double latitude, double longitude) {

  public Coordinates {
    if (!(latitude >= -90 && latitude <= 90)) {
      throw new Invalid("coordinates/latitude", "must be from -90 to 90, not " + latitude);
    }
    if (!(longitude >= -180 && longitude <= 180)) {
      throw new Invalid("coordinates/longitude", "must be from -180 to 180, not " + longitude);
    }
  }
}
