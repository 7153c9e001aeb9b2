package io.lintel.persistence.jdbi.device;

import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.SqliteFile;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

final class SqliteListPlanTest extends ListPlanRules {

  @Override
  JdbiDatabase emptyDatabase() {
    return SqliteFile.empty();
  }

  /** It is not told: an installation does not tell it either. */
  @Override
  void analyze(JdbiDatabase filled) {}

  /** What is sorted after it was taken from a range is no longer than the page. */
  @Override
  List<String> excesses(List<String> plan) {
    var steps = String.join("\n", plan);
    return Pattern.compile("SCAN [dt]\\b.*|(?<!SCAN range_of_state\n)USE TEMP B-TREE.*")
        .matcher(steps)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Override
  String explain() {
    return "explain query plan ";
  }

  @Override
  int planColumn() {
    return 4;
  }
}
