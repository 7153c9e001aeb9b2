package io.lintel.persistence.jdbi.status;

import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.PostgresServer;
import java.util.List;

final class PostgresConnectivityPlanTest extends ConnectivityPlanRules {

  @Override
  JdbiDatabase emptyDatabase() {
    return PostgresServer.emptyDatabase();
  }

  @Override
  void analyze(JdbiDatabase filled) {
    filled.write(handle -> handle.execute("analyze status_devices, status_transitions"));
  }

  /** The transitions are one page of a table that is empty almost always. */
  @Override
  List<String> excesses(List<String> plan) {
    return plan.stream()
        .filter(step -> step.matches(".*(Seq Scan on status_devices|Sort).*"))
        .filter(step -> !step.contains("Sort Key"))
        .filter(step -> plan.stream().noneMatch(it -> it.contains("status_transitions")))
        .toList();
  }

  @Override
  String explain() {
    return "explain (costs off) ";
  }

  @Override
  int planColumn() {
    return 1;
  }
}
