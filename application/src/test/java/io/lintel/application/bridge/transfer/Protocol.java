package io.lintel.application.bridge.transfer;

import static io.lintel.application.Core.ADA;

import io.lintel.application.Core;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an import said. */
final class Protocol implements ImportListener {

  private final List<RowResult> rows = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private ImportSummary summary;

  static Protocol of(Core core, ImportOptions.Mode mode, RowFile file) {
    return of(core, new ImportOptions(mode, false, ZoneOffset.UTC), file);
  }

  static Protocol creatingPlaces(Core core, ImportOptions.Mode mode, RowFile file) {
    return of(core, new ImportOptions(mode, true, ZoneOffset.UTC), file);
  }

  private static Protocol of(Core core, ImportOptions options, RowFile file) {
    var protocol = new Protocol();
    protocol.summary = core.imports().run(ADA, options, file, protocol);
    return protocol;
  }

  @Override
  public void row(RowResult result) {
    rows.add(result);
  }

  @Override
  public void progress(Stage stage, long done) {
    progress.add(stage + " " + done);
  }

  ImportSummary summary() {
    return summary;
  }

  RowResult row(int index) {
    return rows.get(index);
  }

  /** Such as {@code 2 CREATED}. */
  List<String> actions() {
    return rows.stream().map(row -> row.line() + " " + row.action()).toList();
  }

  /** Such as {@code 2 eui 'xyz': reason}. */
  List<String> errors() {
    return rows.stream()
        .flatMap(row ->
            row.errors().stream()
                .map(error ->
                    "%d %s '%s': %s"
                        .formatted(row.line(), error.column(), error.value(), error.reason())))
        .toList();
  }

  /** Such as {@code name: Lamp -> Light}. */
  String diff(int index) {
    return rows.get(index).diff().stream()
        .map(field ->
            "%s: %s -> %s"
                .formatted(field.field(), field.before().orElse("-"), field.after().orElse("-")))
        .collect(Collectors.joining(", "));
  }

  List<String> progress() {
    return progress;
  }
}
