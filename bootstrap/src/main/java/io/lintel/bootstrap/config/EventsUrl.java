package io.lintel.bootstrap.config;

import io.lintel.domain.event.EventBackend;

/** Where events go beside the MQTT broker. */
public record EventsUrl(EventBackend backend, String url) {

  @Override
  public String toString() {
    return Secrets.masked(url);
  }
}
