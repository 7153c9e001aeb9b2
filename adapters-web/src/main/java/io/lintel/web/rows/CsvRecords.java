package io.lintel.web.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the records of a CSV file as they are parsed, and none that is beyond all measure. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecord> {

  /** In characters. */
  static final int LONGEST_RECORD = 1 << 20;

  private static final int MOST_CELLS = 2_000;

  private List<Optional<String>> cells = new ArrayList<>();
  private int length;

  @Override
  protected void handleBegin(long line) {
    cells = new ArrayList<>(cells.size());
    length = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int start, int size, boolean quoted) {
    length += size;
    if (length > LONGEST_RECORD || index >= MOST_CELLS) {
      throw new CsvParseException(
          "A record has more than %d characters or %d cells".formatted(LONGEST_RECORD, MOST_CELLS));
    }
    cells.add(
        size == 0 && !quoted
            ? Optional.empty()
            : Optional.of(FormulaEscape.unescape(new String(buffer, start, size))));
  }

  @Override
  protected CsvRecord buildRecord() {
    return new CsvRecord(getStartingLineNumber(), cells);
  }
}
