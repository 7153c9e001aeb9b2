package io.lintel.web.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lintel.application.bridge.transfer.FileRow;
import io.lintel.application.bridge.transfer.RowError;
import io.lintel.application.bridge.transfer.RowReader;
import java.util.List;
import java.util.Optional;

/** Reads the rows of an NDJSON file. */
final class NdjsonRowReader implements RowReader {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(10).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Lines lines;

  NdjsonRowReader(Lines lines) {
    this.lines = lines;
  }

  /** Each row has its own. */
  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<FileRow> next() {
    var line = lines.next();
    while (line.isPresent() && line.get().text().isBlank()) {
      line = lines.next();
    }
    return line.map(NdjsonRowReader::row);
  }

  private static FileRow row(Lines.Line line) {
    if (line.cut()) {
      return unreadable(line, "the line has more than %d characters".formatted(Lines.LONGEST));
    }
    if (Utf8.isMalformed(line.text())) {
      return unreadable(line, "the line is not UTF-8");
    }
    try {
      return JSON.readTree(line.text()) instanceof ObjectNode object
          ? new JsonCells(line.number(), object).row()
          : unreadable(line, "the line is no JSON object");
    } catch (JsonProcessingException e) {
      var location = e.getLocation();
      return unreadable(
          line,
          "the line is no JSON%s: %s"
              .formatted(
                  location == null ? "" : " at character " + location.getColumnNr(),
                  e.getOriginalMessage()));
    }
  }

  private static FileRow unreadable(Lines.Line line, String reason) {
    return new FileRow.Unreadable(line.number(), RowError.ofRow(reason));
  }

  @Override
  public void close() {
    lines.close();
  }
}
