package io.lintel.bootstrap.wiring;

import io.lintel.application.node.AbandonedListeners;
import io.lintel.application.node.Attendance;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.domain.node.Listener;
import io.lintel.messaging.caretaker.Caretaker;
import io.lintel.messaging.link.Admission;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells the other nodes who listens here, and takes care of what waits for those that are gone. */
final class RollCall {

  private static final Duration LOOK_PAUSE = Duration.ofSeconds(1);

  /** Whoever has it next begins to count anew, so that two do nothing about the same for long. */
  private static final Duration LONGEST_LEASE = Duration.ofSeconds(30);

  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(5);

  /** Brokers send what they keep at once. */
  private static final Duration LONGEST_QUIET = Duration.ofSeconds(30);

  private record Roll(Attendance attendance, Duration goneAfter) {}

  private final Nodes nodes;
  private final String place;
  private final Optional<Roll> roll;

  private RollCall(Nodes nodes, String place, Optional<Duration> goneAfter) {
    this.nodes = nodes;
    this.place = place;
    this.roll =
        goneAfter.map(
            time -> new Roll(new Attendance(nodes.listeners(), nodes.clock(), time), time));
  }

  /**
   * Of the nodes at a broker; the one in this process has no other.
   *
   * @param goneAfter after how long a node is gone for good; empty for never
   */
  static RollCall at(Broker broker, Nodes nodes, Optional<Duration> goneAfter) {
    return switch (broker) {
      case Broker.External external -> new RollCall(nodes, external.toString(), goneAfter);
      case Broker.Embedded _, Broker.None _ -> new RollCall(nodes, "none", Optional.empty());
    };
  }

  /** What was asked for by the name before, and is not now. */
  List<String> unwanted(String name, List<String> filters) {
    return roll.stream()
        .flatMap(it -> it.attendance().formerTopics(place, name).stream())
        .filter(Predicate.not(filters::contains))
        .toList();
  }

  /** One listens from now on, when it may. */
  Admission enter(String name, List<String> filters) {
    var listener = new Listener(place, name, nodes.name(), filters);
    roll.ifPresent(it -> it.attendance().add(listener));
    return () -> roll.flatMap(it -> it.attendance().objection(listener));
  }

  /** Starts to tell and to look. */
  void begin(
      MqttEndpoint broker,
      Function<Instant, BatchHandler> handlers,
      Meters meters,
      Lifecycle lifecycle) {
    roll.ifPresent(it -> {
      lifecycle.add(
          "signs of life",
          new Loop("signs of life", it.attendance().pause(), it.attendance()::tell));
      var caretaker = lifecycle.add("caretaker", caretaker(it, broker, handlers));
      meters.bind(caretaker);
      lifecycle.add(
          "care for nodes that are gone",
          new Loop("care for nodes that are gone", LOOK_PAUSE, caretaker::step));
    });
  }

  private Caretaker caretaker(
      Roll roll, MqttEndpoint broker, Function<Instant, BatchHandler> handlers) {
    var time = roll.goneAfter();
    var lease = atLeast(SHORTEST_LEASE, atMost(LONGEST_LEASE, time));
    return new Caretaker(
        nodes.duty("caretaker of " + place, lease),
        new AbandonedListeners(nodes.listeners(), roll.attendance(), place, nodes.clock(), time),
        broker,
        handlers,
        new LoggingLinkListener(),
        atMost(LONGEST_QUIET, time));
  }

  private static Duration atMost(Duration most, Duration time) {
    return time.compareTo(most) < 0 ? time : most;
  }

  private static Duration atLeast(Duration least, Duration time) {
    return time.compareTo(least) > 0 ? time : least;
  }
}
