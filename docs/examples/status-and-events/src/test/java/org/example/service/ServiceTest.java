package org.example.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.broker.BrokerAccess;
import io.lintel.messaging.broker.BrokerClient;
import io.lintel.messaging.broker.BrokerSettings;
import io.lintel.messaging.broker.EmbeddedBroker;
import io.lintel.messaging.link.MqttEndpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

  private static final Eui SENSOR = Eui.parse("00:15:8D:00:01:A2:B3:C4");

  @TempDir Path folder;

  @Test
  void keepsTheNewestOfWhatSensorsSayInMongo() {
    var server = new MongoServer(new MemoryBackend());
    var address = server.bind();
    try (var climate = new RoomClimate("mongodb://127.0.0.1:" + address.getPort() + "/service")) {
      var now = Instant.now();
      climate.measured(SENSOR, now, 21.5, 10);
      climate.measured(SENSOR, now.minusSeconds(60), 3, 90);

      var found = climate.withLowBattery(Set.of(SENSOR));

      assertEquals(1, found.size());
      assertEquals(1, found.getFirst().fields().size());
      assertEquals(Value.of(21.5), found.getFirst().fields().firstEntry().getValue().value());
    } finally {
      server.shutdownNow();
    }
  }

  @Test
  void announcesAndHears() throws InterruptedException {
    var heard = new LinkedBlockingQueue<String>();
    try (var broker =
            EmbeddedBroker.start(
                BrokerSettings.in(folder).listeningOn("127.0.0.1", 0), new Everybody());
        var announcements =
            new Announcements(
                MqttEndpoint.of(URI.create("tcp://127.0.0.1:" + broker.port()), "service"),
                batch -> batch.forEach(message -> heard.add(message.topic())))) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!announcements.ready()) {
        assertTrue(System.nanoTime() < deadline, "not connected");
        Thread.onSpinWait();
      }

      var data = new Value.Members(new TreeMap<>(Map.of("room", Value.of("Lobby"))));
      announcements.announce(
          new EventMessage(UUID.randomUUID(), Instant.now(), "window.opened", "lobby", data));

      assertEquals("service/events/window.opened/lobby", heard.poll(30, TimeUnit.SECONDS));
    }
  }

  private static final class Everybody implements BrokerAccess {

    @Override
    public boolean mayConnect(BrokerClient client, String password) {
      return true;
    }

    @Override
    public boolean mayPublish(BrokerClient client, String topic) {
      return true;
    }

    @Override
    public boolean maySubscribe(BrokerClient client, String topicFilter) {
      return true;
    }
  }
}
