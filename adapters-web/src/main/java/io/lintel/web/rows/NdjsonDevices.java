package io.lintel.web.rows;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.lintel.application.bridge.transfer.PlacedDevice;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.facility.PlacePath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes devices as an NDJSON file that {@link NdjsonRows} reads. */
public final class NdjsonDevices implements Consumer<PlacedDevice>, AutoCloseable {

  private final JsonGenerator json;

  /**
   * @throws UncheckedIOException when the bytes are not taken; so does writing the rows
   */
  public NdjsonDevices(OutputStream file) {
    try {
      json = new JsonFactory().createGenerator(file, JsonEncoding.UTF8);
      json.setRootValueSeparator(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(PlacedDevice placed) {
    try {
      write(placed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(PlacedDevice placed) throws IOException {
    var device = placed.device();
    json.writeStartObject();
    json.writeStringField("eui", device.eui().toString());
    json.writeStringField("name", device.name());
    writeText("kind", device.kind().map(KindKey::value));
    writeText("place", placed.place().map(PlacePath::toString));
    json.writeArrayFieldStart("tags");
    for (Tag tag : device.tags()) {
      json.writeString(tag.value());
    }
    json.writeEndArray();
    json.writeStringField("state", device.state().name());
    json.writeObjectFieldStart("attributes");
    for (var attribute : device.attributes().entrySet()) {
      json.writeStringField(attribute.getKey(), attribute.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeText(String member, Optional<String> text) throws IOException {
    json.writeFieldName(member);
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }

  /** Closes the file. */
  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
