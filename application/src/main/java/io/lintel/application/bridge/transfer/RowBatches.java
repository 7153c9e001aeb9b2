package io.lintel.application.bridge.transfer;

import io.lintel.application.device.DeviceService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.FormerEui;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The rows of a file with what they are to do, some hundred at a time. */
final class RowBatches implements AutoCloseable {

  private static final int BATCH = 200;

  private final Caller caller;
  private final DeviceService devices;
  private final RowPlanner planner;
  private final RowWriter writer;
  private final RowReader reader;
  private final SeenEuis seen = new SeenEuis();

  /**
   * @throws Invalid when the columns of the file are not understood; then the reader is closed
   */
  RowBatches(
      Caller caller,
      DeviceService devices,
      RowPlanner planner,
      RowWriter writer,
      RowReader reader) {
    this.caller = caller;
    this.devices = devices;
    this.planner = planner;
    this.writer = writer;
    this.reader = reader;
    if (!reader.columns().isEmpty()) {
      try {
        CellReader.checkColumns(reader.columns());
      } catch (Invalid e) {
        reader.close();
        throw e;
      }
    }
  }

  /** The next rows, in their order; none behind the last. */
  List<RowPlan> next() {
    var rows = new ArrayList<DeviceRow>(BATCH);
    while (rows.size() < BATCH) {
      var row = reader.next();
      if (row.isEmpty()) {
        break;
      }
      rows.add(unique(read(row.get())));
    }
    var known = known(rows);
    var former = former(rows, known);
    return rows.stream()
        .map(row -> inUse(row, former))
        .map(
            row -> planner.plan(row, row.eui().flatMap(eui -> Optional.ofNullable(known.get(eui)))))
        .toList();
  }

  RowResult write(RowPlan plan) {
    return writer.write(plan);
  }

  private static DeviceRow read(FileRow row) {
    return switch (row) {
      case FileRow.Cells cells -> CellReader.read(cells);
      case FileRow.Unreadable(var line, var error) ->
          new DeviceRow(
              line,
              Optional.empty(),
              UnaryOperator.identity(),
              new DeviceRow.PlaceWish.Unchanged(),
              Map.of(),
              List.of(error));
    };
  }

  /** A device stands in one row; of two it would not be clear what the file wants. */
  private DeviceRow unique(DeviceRow row) {
    if (row.eui().isEmpty()) {
      return row;
    }
    var first = seen.add(row.eui().get(), row.line());
    if (first.isEmpty()) {
      return row;
    }
    return row.withError(
        "eui", "the device stands in line %d already".formatted(first.getAsLong()));
  }

  /** What was replaced is not to be registered again. */
  private static DeviceRow inUse(DeviceRow row, Map<Eui, FormerEui> former) {
    return row.eui()
        .flatMap(eui -> Optional.ofNullable(former.get(eui)))
        .map(eui ->
            row.withError(
                "eui", "it belonged to the device %s, which was replaced".formatted(eui.device())))
        .orElse(row);
  }

  private Map<Eui, Device> known(List<DeviceRow> rows) {
    var euis = rows.stream().flatMap(row -> row.eui().stream()).distinct().toList();
    return euis.isEmpty()
        ? Map.of()
        : devices.findAll(caller, euis).stream()
            .collect(Collectors.toMap(Device::eui, Function.identity()));
  }

  private Map<Eui, FormerEui> former(List<DeviceRow> rows, Map<Eui, Device> known) {
    var unknown =
        rows.stream()
            .flatMap(row -> row.eui().stream())
            .filter(eui -> !known.containsKey(eui))
            .distinct()
            .toList();
    return unknown.isEmpty()
        ? Map.of()
        : devices.findFormer(caller, unknown).stream()
            .collect(Collectors.toMap(FormerEui::eui, Function.identity()));
  }

  @Override
  public void close() {
    reader.close();
  }
}
