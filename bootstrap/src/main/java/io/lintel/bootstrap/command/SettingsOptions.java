package io.lintel.bootstrap.command;

import io.lintel.bootstrap.config.Configuration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How settings are given on the command line. */
final class SettingsOptions {

  @Option(
      names = {"-s", "--set"},
      paramLabel = "KEY=VALUE",
      description = "A setting, such as http.port=9000; beats environment and file.")
  private Map<String, String> settings = new LinkedHashMap<>();

  Configuration configuration() {
    return Configuration.read(settings, System.getenv());
  }

  /** The settings, with others where neither the command line nor the environment says anything. */
  Configuration configuration(Map<String, String> defaults) {
    var merged = new LinkedHashMap<>(defaults);
    merged.keySet().removeIf(key -> System.getenv(variable(key)) != null);
    merged.putAll(settings);
    return Configuration.read(merged, System.getenv());
  }

  boolean given(String key) {
    return settings.containsKey(key) || System.getenv(variable(key)) != null;
  }

  private static String variable(String key) {
    return "LINTEL_" + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
  }
}
