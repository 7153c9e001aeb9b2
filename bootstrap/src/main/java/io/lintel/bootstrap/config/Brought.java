package io.lintel.bootstrap.config;

import io.lintel.bootstrap.config.ForeignSource.Known;
import io.lintel.bootstrap.plugin.Plugins;
import io.lintel.domain.event.EventBackend;
import io.lintel.domain.status.StatusBackend;
import io.lintel.messaging.ingest.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the jars of others bring, by the scheme of a URL or the word for a format. */
final class Brought {

  private final List<StatusBackend> statuses;
  private final List<EventBackend> events;
  private final List<MessageFormat> formats;

  /**
   * @throws ConfigurationException when two bring the same
   */
  Brought(Plugins plugins) {
    this.statuses = distinct(plugins.find(StatusBackend.class), StatusBackend::scheme);
    this.events = distinct(plugins.find(EventBackend.class), EventBackend::scheme);
    this.formats = distinct(plugins.find(MessageFormat.class), MessageFormat::word);
    formats.stream().filter(format -> isKnown(format.word())).forEach(Brought::refuse);
  }

  private static <B> List<B> distinct(List<B> brought, Function<B, String> name) {
    brought.stream()
        .collect(Collectors.groupingBy(name))
        .forEach((word, same) -> {
          if (same.size() > 1) {
            throw new ConfigurationException(
                "%s and %s both bring '%s': leave one of them out"
                    .formatted(
                        same.getFirst().getClass().getName(),
                        same.getLast().getClass().getName(),
                        word));
          }
        });
    return brought;
  }

  private static boolean isKnown(String word) {
    return Arrays.stream(Known.values()).anyMatch(known -> known.word().equals(word));
  }

  private static void refuse(MessageFormat format) {
    throw new ConfigurationException(
        "%s brings the format '%s', which Lintel has: it needs another word"
            .formatted(format.getClass().getName(), format.word()));
  }

  /** In which devices may be heard. */
  List<ForeignSource.Brought> formats() {
    return formats.stream().map(ForeignSource.Brought::new).toList();
  }

  Optional<StatusUrl> status(String url) {
    return statuses.stream()
        .filter(backend -> url.startsWith(backend.scheme() + ":"))
        .<StatusUrl>map(backend -> new StatusUrl.Brought(backend, url))
        .findFirst();
  }

  Optional<EventsUrl> events(String url) {
    return events.stream()
        .filter(backend -> url.startsWith(backend.scheme() + ":"))
        .map(backend -> new EventsUrl(backend, url))
        .findFirst();
  }

  String statusSchemes() {
    return schemes(statuses, StatusBackend::scheme);
  }

  String eventSchemes() {
    return schemes(events, EventBackend::scheme);
  }

  private static <B> String schemes(List<B> backends, Function<B, String> scheme) {
    return backends.isEmpty()
        ? " (there is none)"
        : backends.stream()
            .map(backend -> scheme.apply(backend) + ":")
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
