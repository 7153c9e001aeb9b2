package io.lintel.source.chirpstack3;

import io.lintel.messaging.ingest.MessageDecoder;
import io.lintel.messaging.ingest.MessageFormat;

/** What {@code LINTEL_SOURCES=chirpstack3} chooses. */
public final class ChirpStack3Format implements MessageFormat {

  @Override
  public String word() {
    return "chirpstack3";
  }

  @Override
  public String usualBase() {
    return "application";
  }

  @Override
  public boolean tellsItsState() {
    return false;
  }

  @Override
  public MessageDecoder decoder(String base, String source) {
    return new ChirpStack3(base, source);
  }
}
