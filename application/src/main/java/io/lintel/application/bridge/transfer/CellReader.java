package io.lintel.application.bridge.transfer;

import io.lintel.application.bridge.transfer.DeviceRow.Cell;
import io.lintel.application.bridge.transfer.DeviceRow.PlaceWish;
import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what the cells of one row say. */
final class CellReader {

  private final FileRow.Cells row;
  private final Map<Column, Cell> known = new EnumMap<>(Column.class);
  private final Map<String, Cell> byField = new HashMap<>();
  private final List<RowError> errors = new ArrayList<>();
  private UnaryOperator<DeviceDraft> edit = UnaryOperator.identity();

  private CellReader(FileRow.Cells row) {
    this.row = row;
  }

  static DeviceRow read(FileRow.Cells row) {
    return new CellReader(row).read();
  }

  /**
   * @throws Invalid when a column is not known, means what another one means, or lacks others
   */
  static void checkColumns(List<String> columns) {
    var cells = new LinkedHashMap<String, Optional<String>>();
    for (var column : columns) {
      if (cells.put(column, Optional.empty()) != null) {
        throw new Invalid("columns", "the column '%s' is there twice".formatted(column));
      }
    }
    var reader = new CellReader(new FileRow.Cells(1, cells));
    reader.sort();
    PlaceCells.problem(reader.known.keySet())
        .ifPresent(reason -> reader.errors.add(RowError.ofRow(reason)));
    if (!reader.known.containsKey(Column.EUI)) {
      reader.errors.add(RowError.ofRow("there is no column 'eui'"));
    }
    if (!reader.errors.isEmpty()) {
      throw new Invalid(
          "columns",
          reader.errors.stream().map(RowError::reason).collect(Collectors.joining("; ")));
    }
  }

  private DeviceRow read() {
    sort();
    PlaceCells.problem(known.keySet()).ifPresent(reason -> errors.add(RowError.ofRow(reason)));
    var eui = text(Column.EUI).flatMap(text -> parsed(Column.EUI, text, Eui::parse));
    if (eui.isEmpty() && errors.isEmpty()) {
      errors.add(error(Column.EUI, "a row needs the EUI of its device"));
    }
    text(Column.NAME).ifPresent(name -> then(draft -> draft.renamed(name)));
    readKind();
    readTags();
    text(Column.STATE)
        .flatMap(text -> parsed(Column.STATE, text, CellReader::state))
        .ifPresent(state -> then(draft -> draft.inState(state)));
    var place = errors.isEmpty() ? place() : new PlaceWish.Unchanged();
    return new DeviceRow(row.line(), eui, edit, place, byField, errors);
  }

  private void sort() {
    row.cells()
        .forEach((name, content) -> {
          var cell = new Cell(name, content.orElse(""));
          try {
            switch (Heading.parse(name)) {
              case Heading.Of(var column) -> sort(column, cell);
              case Heading.OfAttribute(var attribute) -> sort(attribute, cell, content);
            }
          } catch (Invalid e) {
            errors.add(new RowError(name, cell.text(), e.violations().getFirst().message()));
          }
        });
  }

  private void sort(Column column, Cell cell) {
    var other = known.put(column, cell);
    byField.put(column.title(), cell);
    if (other != null) {
      throw sameMeaning(other, cell);
    }
  }

  private void sort(String attribute, Cell cell, Optional<String> content) {
    var other = byField.put("attributes/" + attribute, cell);
    if (other != null) {
      throw sameMeaning(other, cell);
    }
    then(draft -> {
      var attributes = new TreeMap<>(draft.attributes());
      content
          .filter(text -> text.isEmpty() || !text.isBlank())
          .ifPresentOrElse(
              text -> attributes.put(attribute, text), () -> attributes.remove(attribute));
      return draft.withAttributes(attributes);
    });
  }

  private static Invalid sameMeaning(Cell one, Cell other) {
    return new Invalid(
        "columns",
        "the columns '%s' and '%s' mean the same".formatted(one.column(), other.column()));
  }

  private void readKind() {
    if (known.containsKey(Column.KIND)) {
      text(Column.KIND)
          .ifPresentOrElse(
              text ->
                  parsed(Column.KIND, text, KindKey::new)
                      .ifPresent(kind -> then(draft -> draft.ofKind(Optional.of(kind)))),
              () -> then(draft -> draft.ofKind(Optional.empty())));
    }
  }

  private void readTags() {
    if (known.containsKey(Column.TAGS)) {
      parsed(Column.TAGS, text(Column.TAGS).orElse(""), CellReader::tags)
          .ifPresent(tags -> then(draft -> draft.tagged(tags)));
    }
  }

  private static NavigableSet<Tag> tags(String text) {
    return Arrays.stream(text.split("[\\s,;]+", -1))
        .filter(word -> !word.isEmpty())
        .map(Tag::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DeviceState state(String text) {
    return Arrays.stream(DeviceState.values())
        .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("state", "must be one of " + Arrays.toString(DeviceState.values())));
  }

  private PlaceWish place() {
    try {
      return new PlaceCells(known).wish();
    } catch (Invalid e) {
      var cell = known.getOrDefault(Column.PLACE, known.get(Column.ROOM_ID));
      for (var violation : e.violations()) {
        var named = cell == null ? byField.get(violation.field()) : cell;
        errors.add(
            new RowError(
                named == null ? "" : named.column(),
                named == null ? "" : named.text(),
                violation.message()));
      }
      return new PlaceWish.Unchanged();
    }
  }

  private void then(UnaryOperator<DeviceDraft> more) {
    var before = edit;
    edit = draft -> more.apply(before.apply(draft));
  }

  /** The text of a cell that is there and not blank. */
  private Optional<String> text(Column column) {
    return Optional.ofNullable(known.get(column)).map(Cell::text).filter(text -> !text.isBlank());
  }

  private <T> Optional<T> parsed(Column column, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text.strip()));
    } catch (Invalid e) {
      e.violations().forEach(violation -> errors.add(error(column, violation.message())));
      return Optional.empty();
    }
  }

  private RowError error(Column column, String reason) {
    var cell = known.getOrDefault(column, new Cell(column.title(), ""));
    return new RowError(cell.column(), cell.text(), reason);
  }
}
