package io.lintel.messaging.ingest;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.SourceService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is gone by what a batch says; of who is said to be there, too, what was said last counts. */
final class Absences {

  private record Departed(Reason reason, Optional<Instant> at) {}

  private final Map<Eui, Departed> devices = new LinkedHashMap<>();
  private final Map<Source, Boolean> sources = new LinkedHashMap<>();

  /**
   * @param at when it said so, if not just now
   */
  void gone(Eui eui, Availability says, Optional<Instant> at) {
    var reason = says == Availability.GOODBYE ? Reason.SAID_GOODBYE : Reason.LAST_WILL;
    devices.put(eui, new Departed(reason, at));
  }

  void heard(Eui eui) {
    devices.remove(eui);
  }

  void source(Source source, boolean up) {
    sources.put(source, up);
  }

  /** To be called when the reports of the batch have been taken. */
  void tell(StatusService statuses, SourceService service, Caller caller) {
    var byTime = new LinkedHashMap<Optional<Instant>, Map<Eui, Reason>>();
    devices.forEach((eui, departed) ->
        byTime
            .computeIfAbsent(departed.at(), _ -> new LinkedHashMap<>())
            .put(eui, departed.reason()));
    byTime.forEach((at, gone) -> statuses.depart(caller, gone, at));
    sources.forEach((source, up) -> {
      if (up) {
        service.back(caller, source);
      } else {
        service.down(caller, source);
      }
    });
  }
}
