package io.lintel.web.status;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.Reading;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A status as it is answered. It is written field by field and not by what a record of it would
 * look like, as most of what is asked for are statuses.
 *
 * @param flat whether fields are their bare values, without the times of these
 */
@JsonSerialize(using = StatusJson.Writer.class)
public record StatusJson(DeviceStatus status, boolean flat) {

  /** With the times of the values. */
  public static StatusJson of(DeviceStatus status) {
    return new StatusJson(status, false);
  }

  /** With the bare values. */
  public static StatusJson flat(DeviceStatus status) {
    return new StatusJson(status, true);
  }

  /** Leaves out what there is not. */
  static final class Writer extends JsonSerializer<StatusJson> {

    @Override
    public void serialize(StatusJson shown, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      var status = shown.status();
      json.writeStartObject();
      json.writeStringField("eui", status.eui().toString());
      write(status.connectivity(), json, serializers);
      write("firstSeenAt", status.firstSeenAt(), json, serializers);
      write("lastSeenAt", status.lastSeenAt(), json, serializers);
      json.writeObjectFieldStart("fields");
      for (var field : status.fields().entrySet()) {
        json.writeFieldName(field.getKey().value());
        if (shown.flat()) {
          serializers.defaultSerializeValue(field.getValue().value(), json);
        } else {
          write(field.getValue(), json, serializers);
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private static void write(
        Connectivity connectivity, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      json.writeObjectFieldStart("connectivity");
      json.writeStringField("state", connectivity.state().name());
      write("since", connectivity.since(), json, serializers);
      if (connectivity.reason().isPresent()) {
        json.writeStringField("reason", word(connectivity.reason().get()));
      }
      json.writeEndObject();
    }

    private static String word(Connectivity.Reason reason) {
      return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(Reading reading, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      json.writeStartObject();
      serializers.defaultSerializeField("at", reading.at(), json);
      serializers.defaultSerializeField("value", reading.value(), json);
      json.writeEndObject();
    }

    private static void write(
        String name, Optional<Instant> time, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      if (time.isPresent()) {
        serializers.defaultSerializeField(name, time.get(), json);
      }
    }
  }
}
