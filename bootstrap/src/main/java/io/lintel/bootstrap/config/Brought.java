package io.lintel.bootstrap.config;

import io.lintel.bootstrap.plugin.Plugins;
import io.lintel.domain.event.EventBackend;
import io.lintel.domain.status.StatusBackend;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the jars of others bring, by the scheme of a URL. */
final class Brought {

  private final List<StatusBackend> statuses;
  private final List<EventBackend> events;

  /**
   * @throws ConfigurationException when two bring the same
   */
  Brought(Plugins plugins) {
    this.statuses = distinct(plugins.find(StatusBackend.class), StatusBackend::scheme);
    this.events = distinct(plugins.find(EventBackend.class), EventBackend::scheme);
  }

  private static <B> List<B> distinct(List<B> backends, Function<B, String> scheme) {
    backends.stream()
        .collect(Collectors.groupingBy(scheme))
        .forEach((name, same) -> {
          if (same.size() > 1) {
            throw new ConfigurationException(
                "%s and %s both bring URLs of the form '%s:': leave one of them out"
                    .formatted(
                        same.getFirst().getClass().getName(),
                        same.getLast().getClass().getName(),
                        name));
          }
        });
    return backends;
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
