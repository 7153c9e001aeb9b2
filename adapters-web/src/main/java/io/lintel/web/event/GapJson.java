package io.lintel.web.event;

import io.lintel.application.event.StreamItem.Missing;
import io.lintel.domain.event.EventTypes;
import java.util.List;

/**
 * Tells a client to read the state anew.
 *
 * @param missing types of events that may be missing, {@code *} for all
 */
record GapJson(List<String> missing) {

  static GapJson of(Missing missing) {
    return switch (missing) {
      case REPORTS -> new GapJson(List.of(EventTypes.STATUS_REPORTED));
      case ANYTHING -> new GapJson(List.of("*"));
    };
  }
}
