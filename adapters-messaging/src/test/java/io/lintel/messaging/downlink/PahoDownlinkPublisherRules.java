package io.lintel.messaging.downlink;

import io.lintel.domain.downlink.Downlink;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.downlink.DownlinkPublisherContract;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.ingest.JsonValues;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.MqttSubscriber;
import io.lintel.messaging.link.SenderSettings;
import io.lintel.messaging.link.SubscriberSettings;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.EmbeddedTestBroker;
import io.lintel.messaging.testing.FreePort;
import io.lintel.messaging.testing.TestBroker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The publisher with a real broker between it and the devices. */
abstract class PahoDownlinkPublisherRules extends DownlinkPublisherContract {
  private static final MqttTopics TOPICS = new MqttTopics("lintel");
  private static final SenderSettings SETTINGS =
      SenderSettings.standard().withTimeout(Duration.ofSeconds(30));
  private static final Downlink END =
      new Downlink.DesiredFields(new Eui(0), new Value.Members(new TreeMap<>()));

  private final BlockingQueue<Downlink> present = new LinkedBlockingQueue<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private TestBroker broker;
  private MqttSender sender;

  @TempDir Path folder;

  abstract TestBroker newBroker(Path folder);

  @Override
  protected DownlinkPublisher publisher() {
    broker = newBroker(folder);
    broker.start();
    var devices = devices(EmbeddedTestBroker.LOSSLESS, present);
    sender = sender(broker.uri());
    Await.until("connected", () -> devices.connected() && sender.connected());
    return new PahoDownlinkPublisher(sender, TOPICS);
  }

  private MqttSubscriber devices(String clientId, BlockingQueue<Downlink> received) {
    var subscriber =
        new MqttSubscriber(
            MqttEndpoint.of(broker.uri(), clientId),
            SubscriberSettings.to(TOPICS.subscribedBy("+")),
            batch -> batch.stream().map(PahoDownlinkPublisherRules::read).forEach(received::add),
            new LoggingLinkListener());
    subscriber.start();
    opened.add(subscriber);
    return subscriber;
  }

  private MqttSender sender(URI uri) {
    var made =
        new MqttSender(
            MqttEndpoint.of(uri, "publisher" + opened.size()),
            SETTINGS,
            Optional.empty(),
            new LoggingLinkListener());
    made.start();
    opened.add(made);
    return made;
  }

  @AfterEach
  final void close() throws Exception {
    for (var each : opened.reversed()) {
      each.close();
    }
    broker.close();
  }

  @Override
  protected BlockingQueue<Downlink> present() {
    return present;
  }

  /** What was kept comes with the subscription, before what is sent after it. */
  @Override
  protected List<Downlink> comingNow() throws InterruptedException {
    var received = new LinkedBlockingQueue<Downlink>();
    var late = devices("late", received);
    Await.until("connected", late::connected);
    new PahoDownlinkPublisher(sender, TOPICS).publish(List.of(END));
    var all = new ArrayList<Downlink>();
    for (var next = next(received); !END.equals(next); next = next(received)) {
      all.add(next);
    }
    return all;
  }

  private static Downlink next(BlockingQueue<Downlink> received) throws InterruptedException {
    var next = received.poll(30, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came");
    }
    return next;
  }

  @Override
  protected DownlinkPublisher unreachablePublisher() {
    var unreachable = sender(URI.create("tcp://127.0.0.1:" + FreePort.find()));
    return new PahoDownlinkPublisher(unreachable, TOPICS);
  }

  private static Downlink read(InboundMessage message) {
    var levels = message.topic().split("/", -1);
    var eui = Eui.parse(levels[2]);
    if (message.payload().size() == 0) {
      return new Downlink.DesiredFields(eui, new Value.Members(new TreeMap<>()));
    }
    var content = (Value.Members) new JsonValues(1 << 20).parse(message.payload().bytes());
    if (levels[3].equals("desired")) {
      return new Downlink.DesiredFields(eui, content);
    }
    return new Downlink.CommandCall(
        eui,
        UUID.fromString(levels[4]),
        text(content, "name"),
        content.values().get("payload"),
        Instant.parse(text(content, "expiresAt")));
  }

  private static String text(Value.Members content, String name) {
    return ((Value.Text) content.values().get(name)).value();
  }
}
