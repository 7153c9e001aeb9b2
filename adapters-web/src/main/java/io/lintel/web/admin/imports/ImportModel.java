package io.lintel.web.admin.imports;

import io.lintel.application.bridge.transfer.ImportSummary;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.web.admin.page.Form;
import io.lintel.web.bridge.transfer.ImportRun;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are to be imported, and what would become of them or became of them.
 *
 * @param form the rows as text, unless they are too many for a page
 * @param summary null when nothing was read yet
 * @param rows those that failed or change something; the first of them
 * @param runs the last imports, the newest first
 * @param tooLong whether the file is too long to be shown
 */
public record ImportModel(
    Form form,
    @Nullable ImportSummary summary,
    List<RowResult> rows,
    List<ImportRun> runs,
    boolean tooLong) {

  public ImportModel {
    rows = List.copyOf(rows);
    runs = List.copyOf(runs);
  }

  /** Whether it may be imported now. */
  public boolean isChecked() {
    return summary != null && !summary.kept();
  }

  /** What a row changes, in one line. */
  public static String changes(RowResult row) {
    return row.diff().stream()
        .map(it ->
            it.before()
                .map(before -> "%s: %s → %s".formatted(it.field(), before, it.after().orElse("–")))
                .orElseGet(() -> "%s: %s".formatted(it.field(), it.after().orElse("–"))))
        .collect(Collectors.joining(" · "));
  }
}
