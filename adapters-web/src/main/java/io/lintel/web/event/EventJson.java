package io.lintel.web.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.lintel.application.event.LiveEvent;
import java.time.Instant;
import java.util.UUID;

/** An event as it is sent, with the names of CloudEvents 1.0. */
record EventJson(UUID id, String type, String subject, Instant time, @JsonRawValue String data) {

  static EventJson of(LiveEvent event) {
    return new EventJson(event.id(), event.type(), event.subject(), event.time(), event.data());
  }
}
