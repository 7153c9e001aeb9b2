package io.lintel.web.facility;

import io.lintel.domain.facility.FloorPlan;
import io.lintel.domain.facility.PlanFormat;
import io.lintel.web.http.EntityTag;
import io.lintel.web.http.MediaTypes;

/** What is told of a plan beside its image. */
record PlanJson(String mediaType, int width, int height, long bytes, String etag) {

  private static final int TAG_LENGTH = 16;

  static PlanJson of(FloorPlan plan) {
    return new PlanJson(
        mediaType(plan.format()), plan.width(), plan.height(), plan.size(), tag(plan).toString());
  }

  static String mediaType(PlanFormat format) {
    return switch (format) {
      case PNG -> MediaTypes.PNG;
      case JPEG -> MediaTypes.JPEG;
      case SVG -> MediaTypes.SVG;
    };
  }

  static EntityTag tag(FloorPlan plan) {
    return new EntityTag(plan.digest().substring(0, TAG_LENGTH));
  }
}
