package io.lintel.web.admin.devices;

import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list of devices can show of each, besides name, EUI and connectivity. */
public sealed interface Column {

  /** In the address of the list. */
  String word();

  /** Something that every device has. */
  enum Known implements Column {
    PLACE,
    KIND,
    TAGS,
    LAST_SEEN,
    STATE,
    CREATED;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Something that devices of some kinds report. */
  record Reported(String field, String label) implements Column {

    @Override
    public String word() {
      return "field." + field;
    }
  }

  List<Column> USUAL = List.of(Known.PLACE, Known.KIND, Known.TAGS, Known.LAST_SEEN);

  /** All that can be chosen, by what the kinds say that their devices report. */
  static List<Column> all(List<Kind> kinds) {
    var fields = new LinkedHashMap<String, Column>();
    for (var kind : kinds) {
      for (KindField field : kind.fields()) {
        var label = field.label().isEmpty() ? field.name() : field.label();
        fields.putIfAbsent(field.name(), new Reported(field.name(), label));
      }
    }
    return Stream.concat(Arrays.stream(Known.values()), fields.values().stream()).toList();
  }

  /** Those that are chosen; the usual ones when none is. */
  static List<Column> chosen(List<String> words, List<Column> all) {
    var chosen = all.stream().filter(column -> words.contains(column.word())).toList();
    return words.isEmpty() ? USUAL : chosen;
  }

  static List<String> words(List<Column> columns) {
    return columns.stream().map(Column::word).collect(Collectors.toUnmodifiableList());
  }
}
