package io.lintel.messaging.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.TraceContext;
import io.lintel.messaging.link.MqttPayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * Writes events in the structured mode of CloudEvents 1.0 (JSON Event Format, section 3), with
 * {@code traceparent} and {@code tracestate} of its extension for distributed tracing.
 */
final class CloudEvent {
  private static final JsonFactory JSON = new JsonFactory();

  private final URI source;

  CloudEvent(URI source) {
    this.source = source;
  }

  MqttPayload of(EventMessage event) {
    var bytes = new ByteArrayOutputStream(512);
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("specversion", "1.0");
      json.writeStringField("id", event.id().toString());
      json.writeStringField("source", source.toString());
      json.writeStringField("type", event.type());
      json.writeStringField("subject", event.subject());
      json.writeStringField("time", event.time().toString());
      if (event.trace().isPresent()) {
        write(json, event.trace().get());
      }
      json.writeStringField("datacontenttype", "application/json");
      json.writeFieldName("data");
      json.writeRawValue(event.data().canonical()); // canonical text is JSON
      json.writeEndObject();
    } catch (IOException failure) {
      throw new UncheckedIOException("event " + event.id() + " cannot be written", failure);
    }
    return MqttPayload.of(bytes.toByteArray());
  }

  private static void write(JsonGenerator json, TraceContext trace) throws IOException {
    json.writeStringField("traceparent", trace.parent());
    if (!trace.state().isEmpty()) {
      json.writeStringField("tracestate", trace.state());
    }
  }
}
