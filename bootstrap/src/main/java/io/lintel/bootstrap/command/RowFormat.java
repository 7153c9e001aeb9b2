package io.lintel.bootstrap.command;

import io.lintel.application.bridge.transfer.RowFile;
import io.lintel.web.rows.ByteSource;
import io.lintel.web.rows.CsvRows;
import io.lintel.web.rows.NdjsonRows;
import java.util.Locale;
import java.util.Optional;

/** How a file holds devices. */
enum RowFormat {
  CSV,
  NDJSON;

  RowFile rows(ByteSource source) {
    return switch (this) {
      case CSV -> new CsvRows(source);
      case NDJSON -> new NdjsonRows(source);
    };
  }

  String mediaType() {
    return switch (this) {
      case CSV -> "text/csv";
      case NDJSON -> "application/x-ndjson";
    };
  }

  /** By the end of a file's name. */
  static Optional<RowFormat> of(String file) {
    var name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    return name.endsWith(".ndjson") || name.endsWith(".jsonl")
        ? Optional.of(NDJSON)
        : Optional.empty();
  }
}
