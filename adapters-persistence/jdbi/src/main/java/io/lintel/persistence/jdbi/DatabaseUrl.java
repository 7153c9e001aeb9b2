package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.Invalid;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which database is meant. */
sealed interface DatabaseUrl {

  /** The name for people, without secrets. */
  String store();

  record Sqlite(Path file) implements DatabaseUrl {

    @Override
    public String store() {
      return "SQLite at " + file;
    }
  }

  /**
   * @param hosts one or more, with or without ports, as the driver takes them
   * @param parameters of the driver, with the question mark; may be empty
   */
  record Postgresql(
      Optional<String> user,
      Optional<String> password,
      String hosts,
      String database,
      String parameters)
      implements DatabaseUrl {

    @Override
    public String store() {
      return "PostgreSQL at " + hosts + "/" + database;
    }

    String jdbcUrl() {
      return "jdbc:postgresql://" + hosts + "/" + database + parameters;
    }

    @Override
    public String toString() {
      return store();
    }
  }

  Pattern POSTGRESQL =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
              + "(?<hosts>[^@/?]+)/(?<database>[^/?]+)(?<parameters>\\?.*)?");

  String FORMS =
      "is not a database's URL: sqlite:PATH or postgresql://user:password@host:port/database";

  /**
   * @throws Invalid without the text, which may hold a password
   */
  static DatabaseUrl parse(String url) {
    if (url.startsWith("sqlite:") && url.length() > "sqlite:".length()) {
      try {
        return new Sqlite(Path.of(url.substring("sqlite:".length())));
      } catch (InvalidPathException e) {
        throw new Invalid("database", "is not a path: " + e.getMessage());
      }
    }
    var matcher = POSTGRESQL.matcher(url);
    if (!matcher.matches()) {
      throw new Invalid("database", FORMS);
    }
    return new Postgresql(
        Optional.ofNullable(matcher.group("user")).map(DatabaseUrl::decoded),
        Optional.ofNullable(matcher.group("password")).map(DatabaseUrl::decoded),
        matcher.group("hosts"),
        matcher.group("database"),
        Optional.ofNullable(matcher.group("parameters")).orElse(""));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
