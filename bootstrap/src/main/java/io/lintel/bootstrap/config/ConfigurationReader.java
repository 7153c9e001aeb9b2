package io.lintel.bootstrap.config;

import io.lintel.bootstrap.plugin.Plugins;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the configuration of the settings, or says which one is wrong. */
final class ConfigurationReader {

  static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private static final String DATABASE_FORMS =
      "must be sqlite:PATH, postgresql://user:password@host:port/db or memory:";

  private final Values values;
  private final Brought brought;

  ConfigurationReader(Settings settings) {
    this.values = new Values(settings);
    this.brought = new Brought(Plugins.in(Path.of(values.text(Key.PLUGINS))));
  }

  Configuration read() {
    var data = Path.of(values.text(Key.DATA));
    var node = node();
    return new Configuration(
        new HttpReader(values).read(),
        data,
        database(Key.DATABASE, values.text(Key.DATABASE).replace("${data}", data.toString())),
        status(),
        new MqttReader(values, brought.formats()).read(node),
        events(),
        SignInConfiguration.read(values),
        historyKept(),
        auditKept(),
        logFormat(),
        TracesConfiguration.read(values),
        node,
        values.duration(Key.STARTUP_WAIT));
  }

  private Duration historyKept() {
    var kept = values.duration(Key.HISTORY_KEPT);
    if (kept.compareTo(Duration.ofMinutes(1)) < 0) {
      throw values.wrong(Key.HISTORY_KEPT, "must be at least PT1M");
    }
    return kept;
  }

  private Optional<Duration> auditKept() {
    if (values.given(Key.AUDIT_KEPT).isEmpty()) {
      return Optional.empty();
    }
    var kept = values.duration(Key.AUDIT_KEPT);
    if (kept.compareTo(Duration.ofDays(1)) < 0) {
      throw values.wrong(Key.AUDIT_KEPT, "must be at least P1D");
    }
    return Optional.of(kept);
  }

  private LogFormat logFormat() {
    return switch (values.text(Key.LOG_FORMAT)) {
      case "text" -> LogFormat.TEXT;
      case "json" -> LogFormat.JSON;
      default -> throw values.wrong(Key.LOG_FORMAT, "must be text or json");
    };
  }

  private String node() {
    var node = values.given(Key.NODE).orElseGet(HttpReader::hostName);
    if (!NAME.matcher(node).matches()) {
      throw values.wrong(Key.NODE, "must be letters, digits, '.', '_' and '-', at most 63");
    }
    return node;
  }

  private DatabaseUrl database(Key key, String url) {
    if (url.equals("memory:")) {
      return new DatabaseUrl.Memory();
    }
    if (url.startsWith("sqlite:") && url.length() > "sqlite:".length()) {
      return new DatabaseUrl.Sqlite(Path.of(url.substring("sqlite:".length())));
    }
    if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
      var uri = values.uri(key, url);
      if (uri.getHost() == null || uri.getPath().length() < 2) {
        throw values.wrong(key, DATABASE_FORMS);
      }
      return new DatabaseUrl.Postgresql(url);
    }
    throw values.wrong(key, DATABASE_FORMS);
  }

  private StatusUrl status() {
    var url = values.text(Key.STATUS);
    if (url.equals("database")) {
      return new StatusUrl.SameDatabase();
    }
    if (url.startsWith("mongodb://") || url.startsWith("mongodb+srv://")) {
      return new StatusUrl.Mongodb(url);
    }
    if (url.matches("(sqlite|postgresql|postgres|memory):.*")) {
      return new StatusUrl.OtherDatabase(database(Key.STATUS, url));
    }
    return brought
        .status(url)
        .orElseThrow(() ->
            values.wrong(
                Key.STATUS,
                "must be database, mongodb://host:port/db, a form of LINTEL_DATABASE, or one that a plugin brings"
                    + brought.statusSchemes()));
  }

  private Optional<EventsUrl> events() {
    return values
        .given(Key.EVENTS)
        .map(url ->
            brought
                .events(url)
                .orElseThrow(() ->
                    values.wrong(
                        Key.EVENTS,
                        "must be a URL of a form that a plugin brings" + brought.eventSchemes())));
  }
}
