package io.lintel.persistence.jdbi.device;

import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.PostgresServer;
import java.util.List;

final class PostgresListPlanTest extends ListPlanRules {

  @Override
  JdbiDatabase emptyDatabase() {
    return PostgresServer.emptyDatabase();
  }

  @Override
  void analyze(JdbiDatabase filled) {
    filled.write(handle -> handle.execute("analyze device_devices, device_tags"));
  }

  @Override
  List<String> excesses(List<String> plan) {
    return plan.stream().filter(step -> step.matches(".*->  (Seq Scan|Sort|Bitmap).*")).toList();
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
