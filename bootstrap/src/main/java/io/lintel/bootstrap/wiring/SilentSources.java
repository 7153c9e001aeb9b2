package io.lintel.bootstrap.wiring;

import io.lintel.application.status.SourceService;
import io.lintel.application.status.SourceWatch;
import io.lintel.bootstrap.config.ForeignSource;
import io.lintel.bootstrap.config.MqttConfiguration;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;

/** Who watches over the sources that do not say when they are down. */
final class SilentSources {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private SilentSources() {}

  static void watch(
      MqttConfiguration mqtt,
      StatusStore statuses,
      SourceService service,
      Ears ears,
      Lifecycle lifecycle) {
    var watched =
        mqtt.sources().stream()
            .filter(source -> !source.format().tellsItsState())
            .map(ForeignSource::name)
            .map(Source::new)
            .toList();
    if (!watched.isEmpty()) {
      mqtt.sourcesSilent()
          .map(patience -> new SourceWatch(statuses, service, watched, patience, ears))
          .ifPresent(watch ->
              lifecycle.add(
                  "watch over sources", new Loop("watch over sources", PAUSE, watch::look)));
    }
  }
}
