package io.lintel.web.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.lintel.application.bridge.transfer.PlacedDevice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Consumer;

/**
 * Writes devices as a CSV file (RFC 4180) that {@link CsvRows} reads. The header is written at
 * once; an attribute that has no column, since no device had it when the columns were settled, is
 * left out.
 */
public final class CsvDevices implements Consumer<PlacedDevice>, AutoCloseable {

  private final CsvWriter writer;
  private final List<String> columns;

  /**
   * @param attributes the names of those that get a column
   * @throws UncheckedIOException when the bytes are not taken; so does writing the rows
   */
  public CsvDevices(OutputStream file, NavigableSet<String> attributes) {
    writer = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(file);
    columns = new ArrayList<>(PlacedDevice.FIELDS);
    attributes.forEach(name -> columns.add(PlacedDevice.ATTRIBUTE + name));
    writer.writeRecord(columns);
  }

  @Override
  public void accept(PlacedDevice device) {
    var fields = device.fields();
    var row = writer.writeRecord();
    for (var column : columns) {
      var text = fields.get(column);
      row.writeField(text == null ? null : FormulaEscape.escape(text));
    }
    row.endRecord();
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
