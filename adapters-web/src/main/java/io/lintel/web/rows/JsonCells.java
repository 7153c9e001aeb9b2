package io.lintel.web.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintel.application.bridge.transfer.FileRow;
import io.lintel.application.bridge.transfer.RowError;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The cells that the members of a JSON object are. */
final class JsonCells {

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]");

  private final long line;
  private final ObjectNode object;
  private final SequencedMap<String, Optional<String>> cells = new LinkedHashMap<>();

  /** A member has a value that no cell can have. */
  private static final class NoCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowError error;

    NoCell(String member, JsonNode value, String reason) {
      super(reason);
      this.error = new RowError(member, value.toString(), reason);
    }
  }

  JsonCells(long line, ObjectNode object) {
    this.line = line;
    this.object = object;
  }

  FileRow row() {
    try {
      for (var member : object.properties()) {
        add(member.getKey(), member.getValue());
      }
      return new FileRow.Cells(line, cells);
    } catch (NoCell e) {
      return new FileRow.Unreadable(line, e.error);
    }
  }

  private void add(String name, JsonNode value) throws NoCell {
    if (name.equals("attributes") && value.isObject()) {
      for (var attribute : value.properties()) {
        var cell = "attribute." + attribute.getKey();
        cells.put(cell, text(cell, attribute.getValue()));
      }
    } else if (name.equals("tags") && value.isArray()) {
      cells.put(name, Optional.of(words(name, value)));
    } else {
      cells.put(name, text(name, value));
    }
  }

  private static Optional<String> text(String name, JsonNode value) throws NoCell {
    if (!value.isTextual() && !value.isNull()) {
      throw new NoCell(name, value, "must be a text or null");
    }
    return value.isNull() ? Optional.empty() : Optional.of(value.textValue());
  }

  /** A blank or a comma in a tag would make two of it. */
  private static String words(String name, JsonNode list) throws NoCell {
    var words = new StringJoiner(" ");
    for (var word : list) {
      if (!word.isTextual() || SEPARATOR.matcher(word.textValue()).find()) {
        throw new NoCell(name, list, "%s is not a tag".formatted(word));
      }
      words.add(word.textValue());
    }
    return words.toString();
  }
}
