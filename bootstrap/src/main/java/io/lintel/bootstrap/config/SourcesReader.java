package io.lintel.bootstrap.config;

import io.lintel.bootstrap.config.ForeignSource.Brought;
import io.lintel.bootstrap.config.ForeignSource.Format;
import io.lintel.bootstrap.config.ForeignSource.Known;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what devices are heard through beside Lintel's own topics. The topics of a format that
 * Lintel knows have a key of their own; those of a plugin's stand after its word: {@code
 * loriot:annex/up}.
 */
final class SourcesReader {

  private final Values values;
  private final List<Brought> brought;

  SourcesReader(Values values, List<Brought> brought) {
    this.values = values;
    this.brought = brought;
  }

  List<ForeignSource> read(Broker broker) {
    var words = new HashSet<>(values.list(Key.SOURCES));
    if (broker instanceof Broker.None && !words.isEmpty()) {
      throw values.wrong(Key.SOURCES, "is heard over MQTT and contradicts LINTEL_MQTT=none");
    }
    var sources =
        Stream.concat(
                Arrays.stream(Known.values()).flatMap(format -> known(format, words)),
                brought.stream().flatMap(format -> brought(format, words)))
            .toList();
    if (!words.isEmpty()) {
      throw values.wrong(Key.SOURCES, "must be any of " + formats());
    }
    return sources;
  }

  /** For how long those may be silent that do not say when they are down. */
  Optional<Duration> silent() {
    if (values.isGiven(Key.SOURCES_SILENT) && values.list(Key.SOURCES).isEmpty()) {
      throw values.wrong(Key.SOURCES_SILENT, "means nothing without LINTEL_SOURCES");
    }
    return Optional.of(values.duration(Key.SOURCES_SILENT)).filter(Duration::isPositive);
  }

  private Stream<ForeignSource> known(Known format, Set<String> words) {
    var key =
        switch (format) {
          case CHIRPSTACK -> Key.CHIRPSTACK_TOPIC;
          case TTN -> Key.TTN_TOPIC;
          case ZIGBEE2MQTT -> Key.ZIGBEE2MQTT_TOPIC;
        };
    if (!words.remove(format.word())) {
      if (values.isGiven(key)) {
        throw values.wrong(key, "means nothing unless LINTEL_SOURCES names " + format.word());
      }
      return Stream.empty();
    }
    var bases = values.list(key);
    if (bases.isEmpty()) {
      throw notTopics(key);
    }
    return bases.stream().distinct().map(base -> source(key, format, base));
  }

  private Stream<ForeignSource> brought(Brought format, Set<String> words) {
    var start = format.word() + ":";
    var asked =
        words.stream()
            .filter(word -> word.equals(format.word()) || word.startsWith(start))
            .sorted()
            .toList();
    asked.forEach(words::remove);
    return asked.stream()
        .map(word -> word.startsWith(start) ? word.substring(start.length()) : format.usualBase())
        .distinct()
        .map(base -> source(Key.SOURCES, format, base));
  }

  private ForeignSource source(Key key, Format format, String base) {
    if (!MqttReader.PREFIX.matcher(base).matches()) {
      throw notTopics(key);
    }
    return new ForeignSource(format, base);
  }

  private ConfigurationException notTopics(Key key) {
    return values.wrong(key, "must be topic levels of letters, digits, '_' and '-'");
  }

  private String formats() {
    return Stream.concat(Arrays.stream(Known.values()), brought.stream())
        .map(Format::word)
        .collect(Collectors.joining(", "));
  }
}
