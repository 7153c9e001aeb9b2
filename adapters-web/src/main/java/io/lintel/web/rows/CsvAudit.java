package io.lintel.web.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.shared.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes entries of the audit trail as a CSV file (RFC 4180). The header is written at once. */
public final class CsvAudit implements Consumer<AuditEntry>, AutoCloseable {

  private final CsvWriter writer;

  /**
   * @throws UncheckedIOException when the bytes are not taken; so does writing the rows
   */
  public CsvAudit(OutputStream file) {
    writer = CsvWriter.builder().build(file);
    writer.writeRecord(
        "at",
        "actor",
        "name",
        "owner",
        "action",
        "subject",
        "building",
        "address",
        "request",
        "changed",
        "before",
        "after",
        "id");
  }

  @Override
  public void accept(AuditEntry entry) {
    var change = entry.change();
    var row =
        Stream.of(
            entry.at().toString(),
            entry.actor().key(),
            entry.actor().name(),
            entry.actor().owner().orElse(""),
            change.action(),
            change.subject().toString(),
            change.building().map(UUID::toString).orElse(""),
            entry.origin().address().orElse(""),
            entry.origin().request().orElse(""),
            String.join(" ", change.changed()),
            change.before().map(Value::canonical).orElse(""),
            change.after().map(Value::canonical).orElse(""),
            entry.id().toString());
    writer.writeRecord(row.map(FormulaEscape::escape).toList());
  }

  /** Closes the file. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
