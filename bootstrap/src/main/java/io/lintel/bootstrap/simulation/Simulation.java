package io.lintel.bootstrap.simulation;

import io.lintel.bootstrap.wiring.QuietLinks;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.SenderSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Devices that report, and what came of it. */
public final class Simulation implements AutoCloseable {

  private static final Duration TO_CONNECT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_NEWS = Duration.ofMillis(250);

  private final Load load;
  private final Fleet fleet;
  private final LintelApi api;
  private final List<MqttSender> senders = new ArrayList<>();
  private final Reporters reporters;
  private final Probe probe;

  /** Hears how far it is. */
  @FunctionalInterface
  public interface Listener {
    void reported(long acknowledged, long failed, double perSecond);
  }

  /**
   * @param run tells it from other runs; 1 to 36 letters, digits and hyphens
   */
  public Simulation(
      String run, Load load, MqttEndpoint endpoint, MqttTopics topics, LintelApi api) {
    this.load = load;
    this.api = api;
    this.fleet = new Fleet(run, load.devices() + 1);
    var settings = SenderSettings.standard().withTimeout(Duration.ofSeconds(60));
    for (int i = 0; i <= load.connections(); i++) {
      var client = "%s-%s-%d".formatted(endpoint.clientId(), run, i);
      senders.add(
          new MqttSender(
              endpoint.withClientId(client), settings, Optional.empty(), new QuietLinks()));
    }
    this.reporters = new Reporters(load, fleet, topics, senders.subList(0, load.connections()));
    this.probe = new Probe(fleet, load.devices(), topics, senders.getLast(), api);
  }

  /** Makes the devices known. Without it they have to be since an earlier run. */
  public void register() {
    api.register(fleet.size());
  }

  /**
   * @return whether all connections are there
   */
  public boolean connect() throws InterruptedException {
    senders.forEach(MqttSender::start);
    long end = System.nanoTime() + TO_CONNECT.toNanos();
    while (!senders.stream().allMatch(MqttSender::connected)) {
      if (System.nanoTime() > end) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return true;
  }

  /** Reports as long as the load says, then checks all devices. */
  public SimulationResult run(Listener listener) throws InterruptedException {
    long start = System.nanoTime();
    var probing = Thread.ofVirtual().start(() -> probe.run(load.warmUp()));
    var reporting = Thread.ofVirtual().start(this::report);
    while (!reporting.join(BETWEEN_NEWS)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      long done = reporters.acknowledged();
      listener.reported(done, reporters.failed(), done / seconds);
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    probe.end();
    probing.join();
    return new SimulationResult(
        load,
        took,
        reporters.acknowledged(),
        reporters.failed(),
        Percentiles.ofNanos(reporters.toAcknowledge()),
        Percentiles.ofNanos(probe.toReadable()),
        Verification.of(fleet, api, probe.backwards()));
  }

  private void report() {
    try {
      reporters.run();
    } catch (InterruptedException _) { // nobody waits for it any more
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    senders.forEach(MqttSender::close);
  }
}
