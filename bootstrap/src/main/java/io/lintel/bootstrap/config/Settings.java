package io.lintel.bootstrap.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import io.lintel.application.shared.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The value of every key: command line beats environment beats file beats default. */
final class Settings {

  private static final String FILE_SUFFIX = "_FILE";
  private static final String CONFIG_FILE = "LINTEL_CONFIG";

  /** Variables that start like ours and are not settings. */
  private static final Set<String> OTHERS = Set.of(CONFIG_FILE, "LINTEL_JAVA_OPTIONS");

  private final Map<Key, Setting> settings = new EnumMap<>(Key.class);

  private Settings() {}

  /**
   * Reads them all.
   *
   * @throws ConfigurationException when a file cannot be read, or holds what is no setting, or a
   *     name is unknown
   */
  static Settings read(Map<String, String> commandLine, Map<String, String> environment) {
    var settings = new Settings();
    for (var key : Key.values()) {
      settings.put(new Setting(key, key.byDefault(), "default", false));
    }
    settings.readFile(environment, commandLine);
    settings.readEnvironment(environment);
    commandLine.forEach((path, value) ->
        settings.give(
            Key.ofPath(path).orElseThrow(() -> unknown(path, "command line")),
            value,
            "command line"));
    return settings;
  }

  Setting get(Key key) {
    var setting = settings.get(key);
    if (setting == null) {
      throw new IllegalStateException("every key has a setting, but not " + key);
    }
    return setting;
  }

  private void put(Setting setting) {
    settings.put(setting.key(), setting);
  }

  private void give(Key key, String value, String origin) {
    put(new Setting(key, value, origin, true));
  }

  private void readFile(Map<String, String> environment, Map<String, String> commandLine) {
    var named = environment.get(CONFIG_FILE);
    var data =
        commandLine.getOrDefault(
            Key.DATA.path(), environment.getOrDefault(Key.DATA.variable(), Key.DATA.byDefault()));
    var file = named == null ? Path.of(data, "lintel.conf") : Path.of(named);
    if (named == null && !Files.exists(file)) {
      return;
    }
    for (var entry : parse(file).entrySet()) {
      var path = String.join(".", com.typesafe.config.ConfigUtil.splitPath(entry.getKey()));
      var origin = "%s, line %d".formatted(file, entry.getValue().origin().lineNumber());
      var key = Key.ofPath(path).orElseThrow(() -> unknown(path, origin));
      give(key, String.valueOf(entry.getValue().unwrapped()), origin);
    }
  }

  private static Config parse(Path file) {
    if (!Files.isReadable(file)) {
      throw new ConfigurationException("The configuration file %s cannot be read".formatted(file));
    }
    try {
      var options =
          ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF).setAllowMissing(false);
      return ConfigFactory.parseFile(file.toFile(), options);
    } catch (ConfigException e) {
      throw new ConfigurationException(
          "The configuration file is not well-formed: " + e.getMessage());
    }
  }

  private void readEnvironment(Map<String, String> environment) {
    for (var variable : environment.entrySet()) {
      var name = variable.getKey();
      if (!name.startsWith("LINTEL_") || name.startsWith("LINTEL_TEST_") || OTHERS.contains(name)) {
        continue;
      }
      var key = Key.ofVariable(name);
      if (key.isPresent()) {
        give(key.get(), variable.getValue(), "environment");
      } else if (name.endsWith(FILE_SUFFIX)) {
        giveFromFile(name, variable.getValue(), environment);
      } else {
        throw unknown(name, "environment");
      }
    }
  }

  private void giveFromFile(String name, String file, Map<String, String> environment) {
    var base = name.substring(0, name.length() - FILE_SUFFIX.length());
    var key = Key.ofVariable(base).orElseThrow(() -> unknown(name, "environment"));
    if (environment.containsKey(base)) {
      throw new ConfigurationException(
          "%s and %s contradict each other: give one of them".formatted(base, name));
    }
    try {
      give(key, Files.readString(Path.of(file)).strip(), "file " + file);
    } catch (IOException e) {
      throw new ConfigurationException(
          "%s is '%s', which cannot be read: %s".formatted(name, file, e));
    }
  }

  private static ConfigurationException unknown(String name, String origin) {
    var names =
        Arrays.stream(Key.values())
            .map(key -> name.startsWith("LINTEL_") ? key.variable() : key.path())
            .toList();
    var nearest = Spelling.nearest(name, names).map(" Did you mean %s?"::formatted).orElse("");
    return new ConfigurationException(
        "There is no setting '%s' (%s).%s".formatted(name, origin, nearest));
  }
}
