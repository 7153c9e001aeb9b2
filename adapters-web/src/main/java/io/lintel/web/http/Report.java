package io.lintel.web.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.lintel.domain.shared.LintelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * The answer of what is done with many things, told of one by one while it goes on: {@code items},
 * and behind them a {@code summary}, or the {@code problem} that ended it early. As NDJSON each
 * item is a line and the last line has one of the other two.
 */
public final class Report {

  private final JsonGenerator json;
  private final boolean lines;
  private boolean begun;

  private Report(JsonGenerator json, boolean lines) {
    this.json = json;
    this.lines = lines;
  }

  /** What is done. */
  @FunctionalInterface
  public interface Work {

    /**
     * @return the summary
     */
    Object run(Consumer<Object> items);
  }

  public static Reply of(Request request, Work work) {
    return Reply.streamed(
        request.answered(),
        out -> {
          var lines = request.answered().equals(MediaTypes.NDJSON);
          try (var json = Json.generator(out)) {
            new Report(json, lines).write(request, work);
          }
        });
  }

  private void write(Request request, Work work) throws IOException {
    try {
      var summary = work.run(this::item);
      end("summary", summary);
    } catch (LintelException e) {
      if (!begun) {
        throw e;
      }
      end("problem", request.problem(e));
    }
  }

  private void item(Object item) {
    try {
      begin();
      json.writePOJO(item);
      endLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() throws IOException {
    if (!begun && !lines) {
      json.writeStartObject();
      json.writeArrayFieldStart("items");
    }
    begun = true;
  }

  private void end(String member, Object content) throws IOException {
    begin();
    if (lines) {
      json.writeStartObject();
    } else {
      json.writeEndArray();
    }
    json.writePOJOField(member, content);
    json.writeEndObject();
    endLine();
  }

  private void endLine() throws IOException {
    if (lines) {
      json.writeRaw('\n');
    }
  }
}
