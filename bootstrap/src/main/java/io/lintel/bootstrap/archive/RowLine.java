package io.lintel.bootstrap.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as a JSON object in one line: a member of each column, texts as strings, whole numbers
 * without a point and others with one, bytes as {@code {"base64": "..."}}.
 */
final class RowLine {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String BYTES = "base64";

  private RowLine() {}

  static byte[] write(Section section, Row row) throws IOException {
    var line = new ByteArrayOutputStream(256);
    try (var json = JSON.createGenerator(line)) {
      json.writeStartObject();
      for (int i = 0; i < row.cells().size(); i++) {
        json.writeFieldName(section.columns().get(i));
        write(json, row.cells().get(i));
      }
      json.writeEndObject();
    }
    line.write('\n');
    return line.toByteArray();
  }

  private static void write(JsonGenerator json, Cell cell) throws IOException {
    switch (cell) {
      case Cell.Nothing _ -> json.writeNull();
      case Cell.Text(var text) -> json.writeString(text);
      case Cell.Whole(var number) -> json.writeNumber(number);
      case Cell.Real(var number) -> json.writeNumber(number);
      case Cell.Bytes bytes -> {
        json.writeStartObject();
        json.writeBinaryField(BYTES, bytes.copy());
        json.writeEndObject();
      }
    }
  }

  /**
   * @throws IOException when it is no row of the section
   */
  static Row read(Section section, String line) throws IOException {
    var cells = new ArrayList<Cell>(section.columns().size());
    try (var json = JSON.createParser(line)) {
      require(json.nextToken() == JsonToken.START_OBJECT, "is no object");
      for (var column : section.columns()) {
        require(column.equals(json.nextFieldName()), "has no " + column + " where it should");
        json.nextToken();
        cells.add(cell(json));
      }
      require(json.nextToken() == JsonToken.END_OBJECT, "has too many members");
    }
    return new Row(List.copyOf(cells));
  }

  private static Cell cell(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> Cell.Nothing.NOTHING;
      case VALUE_STRING -> new Cell.Text(json.getText());
      case VALUE_NUMBER_INT -> new Cell.Whole(json.getLongValue());
      case VALUE_NUMBER_FLOAT -> new Cell.Real(json.getDoubleValue());
      case START_OBJECT -> {
        require(BYTES.equals(json.nextFieldName()), "has an object that is no bytes");
        json.nextToken();
        var bytes = new Cell.Bytes(ByteBuffer.wrap(json.getBinaryValue()));
        json.nextToken();
        yield bytes;
      }
      default -> throw new IOException("has a member that is neither text, number nor bytes");
    };
  }

  private static void require(boolean condition, String problem) throws IOException {
    if (!condition) {
      throw new IOException(problem);
    }
  }
}
