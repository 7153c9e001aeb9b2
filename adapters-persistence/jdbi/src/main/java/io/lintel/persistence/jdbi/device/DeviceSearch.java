package io.lintel.persistence.jdbi.device;

import io.lintel.domain.device.SearchText;
import io.lintel.persistence.jdbi.Dialect;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The conditions of a search: each word occurs in the search text. Both databases find words of
 * three characters or more by an index of trigrams.
 */
final class DeviceSearch {

  private static final int TRIGRAM = 3;

  private final List<List<String>> words;
  private final Dialect dialect;

  DeviceSearch(String search, Dialect dialect) {
    this.words = SearchText.words(search);
    this.dialect = dialect;
  }

  String conditions(Map<String, Object> parameters) {
    var conditions = new StringBuilder();
    int count = 0;
    for (var spellings : words) {
      var separator = "";
      conditions.append(" and (");
      for (var spelling : spellings) {
        var name = "word" + count++;
        parameters.put(name, dialect == Dialect.POSTGRESQL ? pattern(spelling) : spelling);
        conditions.append(separator).append(occurs(name));
        separator = " or ";
      }
      conditions.append(')');
    }
    return dialect == Dialect.SQLITE ? candidates(parameters) + conditions : conditions.toString();
  }

  private String occurs(String name) {
    return switch (dialect) {
      case POSTGRESQL -> "d.search_text like :" + name;
      case SQLITE -> "instr(d.search_text, :" + name + ") > 0";
    };
  }

  private static String pattern(String word) {
    return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** Narrows by the index what {@code instr} then looks at; short words it does not know. */
  private String candidates(Map<String, Object> parameters) {
    var match =
        words.stream()
            .filter(spellings -> spellings.stream().allMatch(DeviceSearch::isIndexed))
            .map(spellings ->
                spellings.stream()
                    .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(" OR ", "(", ")")))
            .collect(Collectors.joining(" AND "));
    if (match.isEmpty()) {
      return "";
    }
    parameters.put("match", match);
    return " and d.search_row in (select rowid from device_search where device_search match :match)";
  }

  private static boolean isIndexed(String word) {
    return word.codePointCount(0, word.length()) >= TRIGRAM;
  }
}
