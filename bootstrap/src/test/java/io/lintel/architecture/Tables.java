package io.lintel.architecture;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The walls between contexts in the database: tables of one context begin with one word. */
final class Tables {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)\\b(?:create|alter)\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)([^;]*)");
  private static final Pattern REFERENCE = Pattern.compile("(?is)\\breferences\\s+(\\w+)");
  private static final Pattern COMMENT = Pattern.compile("(?s)--[^\\n]*|/\\*.*?\\*/");

  private static final Set<String> CONTEXTS =
      Set.of(
          "audit",
          "command",
          "device",
          "facility",
          "identity",
          "status",
          "event",
          "node",
          "shared");

  private Tables() {}

  /** The tables whose name does not say which context they belong to. */
  static List<String> strangers(String sql) {
    return statements(sql)
        .map(statement -> statement.group(1))
        .filter(table -> !CONTEXTS.contains(context(table)))
        .distinct()
        .toList();
  }

  /** The foreign keys that lead from one context to another. */
  static List<String> crossings(String sql) {
    return statements(sql)
        .flatMap(statement -> crossings(statement.group(1), statement.group(2)))
        .toList();
  }

  private static Stream<MatchResult> statements(String sql) {
    return STATEMENT
        .matcher(COMMENT.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" "))
        .results();
  }

  private static Stream<String> crossings(String table, String definition) {
    return REFERENCE
        .matcher(definition)
        .results()
        .map(reference -> reference.group(1))
        .filter(target -> !context(target).equals(context(table)))
        .map(target -> table + " refers to " + target);
  }

  private static String context(String table) {
    return table.contains("_") ? table.substring(0, table.indexOf('_')) : table;
  }
}
