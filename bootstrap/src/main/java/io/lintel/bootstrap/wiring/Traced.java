package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.tracing.Tracing;
import io.lintel.domain.bridge.PlacedStatuses;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusStore;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.web.http.RequestTracing;
import java.util.Optional;

/**
 * What is noted for traces, if these go anywhere; else it costs nothing.
 *
 * @param tracing empty when they go nowhere
 */
record Traced(Optional<Tracing> tracing) {

  static Traced of(Configuration configuration, Lifecycle lifecycle) {
    return new Traced(
        configuration
            .traces()
            .map(traces -> lifecycle.add("traces", new Tracing(traces, configuration.node()))));
  }

  RequestTracing requests() {
    return tracing.map(Tracing::requests).orElse(RequestTracing.PASSING);
  }

  BatchHandler batches(BatchHandler handler) {
    return tracing.map(it -> it.batches(handler)).orElse(handler);
  }

  Registry registry(Registry registry) {
    return tracing
        .map(it ->
            registry.with(
                it.store(DeviceRepository.class, registry.devices()),
                it.store(FacilityRepository.class, registry.facilities())))
        .orElse(registry);
  }

  StatusPorts status(StatusPorts status) {
    return tracing
        .map(it ->
            new StatusPorts(
                it.store(StatusStore.class, status.statuses()),
                it.store(StatusHistory.class, status.history()),
                status.together()))
        .orElse(status);
  }

  PlacedStatuses placed(PlacedStatuses placed) {
    return tracing.map(it -> it.store(PlacedStatuses.class, placed)).orElse(placed);
  }
}
