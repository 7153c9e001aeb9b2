package io.lintel.persistence.jdbi;

final class PostgresMigrationTest extends MigrationRules {

  @Override
  String newDatabase() {
    return PostgresServer.newDatabase();
  }
}
