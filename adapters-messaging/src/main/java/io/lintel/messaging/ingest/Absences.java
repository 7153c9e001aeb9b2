package io.lintel.messaging.ingest;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.SourceService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is gone by what a batch says; of who is said to be there, too, what was said last counts. */
final class Absences {

  private final Map<Eui, Reason> devices = new LinkedHashMap<>();
  private final Map<Source, Boolean> sources = new LinkedHashMap<>();

  void gone(Eui eui, Availability says) {
    devices.put(eui, says == Availability.GOODBYE ? Reason.SAID_GOODBYE : Reason.LAST_WILL);
  }

  void heard(Eui eui) {
    devices.remove(eui);
  }

  void source(Source source, boolean up) {
    sources.put(source, up);
  }

  /** To be called when the reports of the batch have been taken. */
  void tell(StatusService statuses, SourceService service, Caller caller) {
    if (!devices.isEmpty()) {
      statuses.depart(caller, devices);
    }
    sources.forEach((source, up) -> {
      if (up) {
        service.back(caller, source);
      } else {
        service.down(caller, source);
      }
    });
  }
}
