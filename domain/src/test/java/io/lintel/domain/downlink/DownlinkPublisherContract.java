package io.lintel.domain.downlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.downlink.Downlink.CommandCall;
import io.lintel.domain.downlink.Downlink.DesiredFields;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.SampleValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DownlinkPublisher} must do. */
public abstract class DownlinkPublisherContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");
  private static final int DEADLINE_SECONDS = 30;

  private final Eui eui = SampleIds.nextEui();
  private DownlinkPublisher publisher;
  private BlockingQueue<Downlink> present;

  /** A publisher that works. */
  protected abstract DownlinkPublisher publisher();

  /**
   * What devices get, of any EUI, that were there before the test began, read back from whatever
   * form the messages have on their way.
   */
  protected abstract BlockingQueue<Downlink> present();

  /** All that devices get that come now. */
  protected abstract List<Downlink> comingNow() throws InterruptedException;

  /** A publisher whose broker is dead. */
  protected abstract DownlinkPublisher unreachablePublisher();

  @BeforeEach
  final void openPublisher() {
    publisher = publisher();
    present = present();
  }

  @Test
  void tellsADeviceWhatIsWanted() throws InterruptedException {
    var wanted = new DesiredFields(eui, level(40));

    publisher.publish(List.of(wanted));

    assertThat(arrivals(1)).containsExactly(wanted);
  }

  @Test
  void tellsADeviceWhatToDo() throws InterruptedException {
    for (var payload : SampleValues.all()) {
      var call = call("set", payload);
      publisher.publish(List.of(call));
      assertThat(arrivals(1)).containsExactly(call);
    }
  }

  @Test
  void keepsTheLastWordForWhoComesLater() throws InterruptedException {
    var cleared = SampleIds.nextEui();
    publisher.publish(
        List.of(
            new DesiredFields(eui, level(1)),
            new DesiredFields(cleared, level(1)),
            new DesiredFields(eui, level(2)),
            new DesiredFields(cleared, new Value.Members(new TreeMap<>())),
            call("restart", Value.nothing())));

    assertThat(comingNow()).containsExactly(new DesiredFields(eui, level(2)));
  }

  @Test
  void keepsTheOrderOfWhatADeviceIsTold() throws InterruptedException {
    var wanted =
        IntStream.range(0, 300).<Downlink>mapToObj(i -> new DesiredFields(eui, level(i))).toList();

    publisher.publish(wanted.subList(0, 100));
    publisher.publish(wanted.subList(100, 300));

    assertThat(arrivals(300)).containsExactlyElementsOf(wanted);
  }

  @Test
  void sendingNothingSendsNothing() throws InterruptedException {
    var call = call("restart", Value.nothing());

    publisher.publish(List.of());
    publisher.publish(List.of(call));

    assertThat(arrivals(1)).containsExactly(call);
  }

  @Test
  void aDeadPublisherDoesNotPretend() {
    var dead = unreachablePublisher();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> dead.publish(List.of(new DesiredFields(eui, level(1)))));
  }

  private CommandCall call(String name, Value payload) {
    return new CommandCall(eui, SampleIds.next(), name, payload, NOON);
  }

  private static Value.Members level(double level) {
    var fields = new TreeMap<String, Value>();
    fields.put("level", Value.of(level));
    return new Value.Members(fields);
  }

  private List<Downlink> arrivals(int count) throws InterruptedException {
    var arrived = new ArrayList<Downlink>();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (arrived.size() < count) {
      var next = present.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(next).as("message %d of %d", arrived.size() + 1, count).isNotNull();
      arrived.add(next);
    }
    return arrived;
  }
}
