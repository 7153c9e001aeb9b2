package io.lintel.messaging.event;

import static io.lintel.domain.event.EventFixtures.NOW;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.event.EventFilter;
import io.lintel.application.event.LiveBounds;
import io.lintel.application.event.LiveEvents;
import io.lintel.application.event.StreamItem;
import io.lintel.application.event.StreamPosition;
import io.lintel.application.event.StreamReader;
import io.lintel.application.event.Whereabouts;
import io.lintel.application.shared.Caller;
import io.lintel.domain.event.EventMessage;
import io.lintel.domain.event.EventTypes;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.LinkState;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.RecordingListener;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.TestBroker;
import io.lintel.persistence.memory.InMemoryEventLog;
import io.lintel.persistence.memory.MemoryDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that nodes publish, on their way through a real broker to the streams of one of them. */
abstract class ReportSubscriberRules {

  private static final MqttTopics TOPICS = new MqttTopics("lintel");
  private static final UUID DEVICE = SampleIds.next();

  private final MemoryDatabase database = new MemoryDatabase();
  private final LiveEvents live = newLive();
  private final Reader reader = new Reader();
  private TestBroker broker;
  private ReportSubscriber subscriber;
  private MqttSender sender;

  @TempDir private Path folder;

  abstract TestBroker newBroker(Path folder);

  private LiveEvents newLive() {
    return new LiveEvents(
        new InMemoryEventLog(database), new OneDevice(), SampleIds.next(), LiveBounds.STANDARD);
  }

  /** All EUIs are those of one device. */
  private static final class OneDevice implements Whereabouts {

    @Override
    public Map<Eui, Where> find(Collection<Eui> euis) {
      return euis.stream()
          .distinct()
          .collect(
              java.util.stream.Collectors.toMap(
                  eui -> eui, _ -> new Where(DEVICE, Optional.empty())));
    }

    @Override
    public void follow(EventMessage event) {}

    @Override
    public void forget() {}
  }

  private static final class Reader implements StreamReader {

    private final List<StreamItem> items = new CopyOnWriteArrayList<>();
    private volatile @Nullable StreamPosition position;

    @Override
    public boolean take(List<StreamItem> more, StreamPosition behind) {
      position = behind;
      items.addAll(more);
      return true;
    }

    @Override
    public void end() {}

    long gaps() {
      return items.stream().filter(StreamItem.Gap.class::isInstance).count();
    }

    /** The data of the reports, in the order in which they came. */
    List<String> reports() {
      return items.stream()
          .filter(StreamItem.Happened.class::isInstance)
          .map(item -> ((StreamItem.Happened) item).event().data())
          .toList();
    }
  }

  @BeforeEach
  void connect() {
    broker = newBroker(folder);
    broker.start();
    subscriber =
        new ReportSubscriber(
            MqttEndpoint.of(broker.uri(), "reports").withKeepAlive(Duration.ofSeconds(2)),
            TOPICS,
            live,
            new LoggingLinkListener());
    sender =
        new MqttSender(
            MqttEndpoint.of(broker.uri(), "publisher"),
            SenderSettings.standard(),
            Optional.empty(),
            new LoggingLinkListener());
    var _ = live.open(Caller.SYSTEM, EventFilter.EVERYTHING, Optional.empty(), reader);
    subscriber.start();
    sender.start();
    awaitConnections();
  }

  @AfterEach
  void close() {
    sender.close();
    subscriber.close();
    live.close();
    broker.close();
    database.close();
  }

  private void awaitConnections() {
    Await.until("connected", () -> subscriber.state() == LinkState.CONNECTED && sender.connected());
  }

  @Test
  void tellsStreamsWhatIsReported() {
    publish(1);
    publish(2);

    Await.until("both have come", () -> reader.reports().size() == 2);
    assertThat(reader.reports()).containsExactly("{\"number\":1}", "{\"number\":2}");
  }

  @Test
  void leavesOutWhatIsNoReport() {
    var topic = TOPICS.event(EventTypes.STATUS_REPORTED, "00158d0001a2b3c4");
    sender.publish(
        List.of(
            OutboundMessage.of(topic, MqttPayload.of("hello")),
            OutboundMessage.of(topic, MqttPayload.of("{}")),
            OutboundMessage.of(topic, new CloudEvent(URI.create("/other")).of(anEvent()))));
    publish(3);

    Await.until("the report has come", () -> !reader.reports().isEmpty());
    assertThat(reader.reports()).containsExactly("{\"number\":3}");
  }

  @Test
  void saysWhenReportsMayHaveBeenMissedAndGoesOn() {
    Await.until("the first connection is told", () -> reader.gaps() == 1);

    broker.stop();
    Await.until("the connection is lost", () -> subscriber.state() != LinkState.CONNECTED);
    broker.start();
    awaitConnections();

    Await.until("the gap is told", () -> reader.gaps() == 2);
    publish(4);
    Await.until("the report has come", () -> !reader.reports().isEmpty());
  }

  @Test
  void whatNobodyHasListenedToForAWhileIsMissingAndSaidToBe() {
    var listener = new RecordingListener();
    try (var quiet = newLive();
        var idle =
            new ReportSubscriber(
                MqttEndpoint.of(broker.uri(), "idle"), TOPICS, quiet, listener, Duration.ZERO)) {
      idle.start();
      Await.until("connected", () -> idle.state() == LinkState.CONNECTED);
      var first = new Reader();
      try (var _ = quiet.open(Caller.SYSTEM, EventFilter.EVERYTHING, Optional.empty(), first)) {
        publish(5);
        Await.until("it is told", () -> first.reports().size() == 1);
      }
      publish(6);
      Await.until("it is passed over", () -> listener.handled.get() == 2);

      var last = Optional.of(String.valueOf(first.position));
      var back = new Reader();
      try (var stream = quiet.open(Caller.SYSTEM, EventFilter.EVERYTHING, last, back)) {
        assertThat(stream.missed())
            .singleElement()
            .isInstanceOfSatisfying(
                StreamItem.Gap.class,
                gap -> assertThat(gap.missing()).isEqualTo(StreamItem.Missing.REPORTS));
        publish(7);
        Await.until("it goes on", () -> back.reports().size() == 1);
      }
      assertThat(back.reports()).containsExactly("{\"number\":7}");
    }
  }

  private void publish(int number) {
    var report =
        new EventMessage(
            SampleIds.next(),
            NOW,
            EventTypes.STATUS_REPORTED,
            "00158d0001a2b3c4",
            (Value.Members) Value.of(Map.of("number", Value.of(number))));
    new PahoEventPublisher(sender, TOPICS, URI.create("/lintel/other-node"))
        .publish(List.of(report));
  }
}
