package io.lintel.persistence.jdbi.status;

import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.SqliteFile;
import java.util.List;

final class SqliteConnectivityPlanTest extends ConnectivityPlanRules {

  @Override
  JdbiDatabase emptyDatabase() {
    return SqliteFile.empty();
  }

  /** It is not told: an installation does not tell it either. */
  @Override
  void analyze(JdbiDatabase filled) {}

  @Override
  List<String> excesses(List<String> plan) {
    return plan.stream()
        .filter(step -> step.matches("SCAN status_devices.*|USE TEMP B-TREE.*"))
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
