package io.lintel.bootstrap.config;

import java.nio.file.Path;

/** Which backend keeps the registry, or the status. */
public sealed interface DatabaseUrl {

  record Sqlite(Path file) implements DatabaseUrl {

    @Override
    public String toString() {
      return "sqlite:" + file;
    }
  }

  record Postgresql(String url) implements DatabaseUrl {

    @Override
    public String toString() {
      return Secrets.masked(url);
    }
  }

  record Memory() implements DatabaseUrl {

    @Override
    public String toString() {
      return "memory:";
    }
  }
}
