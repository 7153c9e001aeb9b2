package io.lintel.messaging.ingest;

import io.lintel.application.bridge.KindMappings;
import io.lintel.application.command.CommandService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.Redelivery;
import io.lintel.application.status.RefusedMessage;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Kind;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.UndecodedMessage;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.messaging.link.InboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes in what devices report over MQTT. Returns when the reports are durable and their events
 * handed over, and what can't be decoded is in quarantine; throws, for the whole batch to come
 * again, when a store is away.
 *
 * <p>A message the broker had retained is of the past. Without a time of its own it says nothing
 * about now and is left out: each new subscription brings it again, and it would overwrite newer
 * fields and bring silent devices back to life, or take living ones for gone.
 */
public final class MqttIngest implements BatchHandler, Redelivery {
  private static final Caller DEVICES = Caller.trusted(new Actor.Internal("mqtt"));

  /**
   * @param origin what reports by it come through; empty for devices that speak to Lintel itself
   */
  private record Subscription(
      TopicFilter filter, Source source, Optional<io.lintel.domain.status.Source> origin) {}

  private final List<Subscription> subscriptions;
  private final KindMappings mappings;
  private final StatusService statuses;
  private final CommandService commands;
  private final QuarantineService quarantine;
  private final Interpretation interpretation = new Interpretation();
  private final LongAdder messages = new LongAdder();
  private final LongAdder undecodable = new LongAdder();
  private final LongAdder unknownTime = new LongAdder();
  private final LongAdder goodbyes = new LongAdder();

  /**
   * @param topics on which devices speak to Lintel itself
   * @param sources what else is listened to
   */
  public MqttIngest(
      MqttTopics topics,
      List<Source> sources,
      KindMappings mappings,
      StatusService statuses,
      CommandService commands,
      QuarantineService quarantine) {
    this.subscriptions =
        Stream.concat(
                subscriptions(new LintelTopics(topics), Optional.empty()),
                sources.stream()
                    .flatMap(source -> subscriptions(source, Optional.of(origin(source)))))
            .toList();
    this.mappings = mappings;
    this.statuses = statuses;
    this.commands = commands;
    this.quarantine = quarantine;
  }

  private static Stream<Subscription> subscriptions(
      Source source, Optional<io.lintel.domain.status.Source> origin) {
    return source.filters().stream()
        .map(filter -> new Subscription(TopicFilter.of(filter), source, origin));
  }

  private static io.lintel.domain.status.Source origin(Source source) {
    return new io.lintel.domain.status.Source(source.name());
  }

  /** What a subscriber must subscribe to for this handler. */
  public List<String> filters() {
    return subscriptions.stream().map(it -> it.filter().text()).toList();
  }

  public IngestCounters counters() {
    return new IngestCounters(messages.sum(), undecodable.sum(), unknownTime.sum(), goodbyes.sum());
  }

  @Override
  public void handle(List<InboundMessage> batch) {
    var refused = take(batch.stream().map(ReceivedMessage::now).toList());
    // Last, so that what is tried again because a store is away isn't put aside each time.
    quarantine.keep(
        DEVICES,
        refused.entrySet().stream()
            .map(refusal -> refused(batch.get(refusal.getKey()), refusal.getValue()))
            .toList());
    undecodable.add(refused.size());
    messages.add(batch.size());
  }

  private static RefusedMessage refused(InboundMessage message, String reason) {
    return new RefusedMessage(
        UndecodedMessage.of(message.topic(), message.payload().bytes(), message.retained()),
        reason);
  }

  @Override
  public List<Optional<String>> redeliver(List<QuarantineEntry> entries) {
    var refused = take(entries.stream().map(ReceivedMessage::of).toList());
    return IntStream.range(0, entries.size())
        .mapToObj(i -> Optional.ofNullable(refused.get(i)))
        .toList();
  }

  private record Said(int place, Heard heard, Optional<io.lintel.domain.status.Source> origin) {}

  private record Decoded(int place, IncomingReport report) {}

  /** What is wrong with which of the messages; the others are taken. */
  private Map<Integer, String> take(List<ReceivedMessage> received) {
    var refused = new TreeMap<Integer, String>();
    var said = read(received, refused);
    var kinds = mappings.find(DEVICES, said.stream().flatMap(MqttIngest::mappable).toList());
    var decoded = new ArrayList<Decoded>(said.size());
    var absences = new Absences();
    for (var each : said) {
      var message = received.get(each.place());
      attempt(
          each.place(),
          refused,
          () -> {
            noteAbsence(each, message, absences);
            known(message, reports(each.heard(), kinds)).stream()
                .map(message::origin)
                .map(report -> each.origin().map(report::through).orElse(report))
                .forEach(report -> {
                  absences.heard(report.eui());
                  decoded.add(new Decoded(each.place(), report));
                });
          });
    }
    for (int from = 0; from < decoded.size(); from += StatusStore.LARGEST_BATCH) {
      int to = Math.min(decoded.size(), from + StatusStore.LARGEST_BATCH);
      report(decoded.subList(from, to), refused);
    }
    absences.tell(statuses, DEVICES);
    said.forEach(each -> answer(each, received.get(each.place()), refused));
    return refused;
  }

  private List<Said> read(List<ReceivedMessage> received, Map<Integer, String> refused) {
    var said = new ArrayList<Said>(received.size());
    for (int i = 0; i < received.size(); i++) {
      int place = i;
      var message = received.get(i).message();
      attempt(
          place,
          refused,
          () -> {
            var subscription = subscription(message.topic());
            subscription
                .source()
                .read(message)
                .forEach(heard -> said.add(new Said(place, heard, subscription.origin())));
          });
    }
    return said;
  }

  private static void attempt(int place, Map<Integer, String> refused, Runnable reading) {
    try {
      reading.run();
    } catch (Invalid refusal) {
      refused.put(place, String.valueOf(refusal.getMessage()));
    }
  }

  private Subscription subscription(String topic) {
    return subscriptions.stream()
        .filter(subscription -> subscription.filter().matches(topic))
        .findFirst()
        .orElseThrow(() -> new Invalid("topic", "is none that devices report on"));
  }

  private static Stream<Eui> mappable(Said said) {
    return switch (said.heard()) {
      case Heard.Status(var eui, _) -> Stream.of(eui);
      case Heard.Uplink(var eui, _, var payload, _) ->
          payload.isPresent() ? Stream.of(eui) : Stream.empty();
      case Heard.Answer _, Heard.Presence _, Heard.SourceState _ -> Stream.empty();
    };
  }

  private List<IncomingReport> reports(Heard heard, Map<Eui, Kind> kinds) {
    return switch (heard) {
      case Heard.Status status ->
          interpretation.reports(status, Optional.ofNullable(kinds.get(status.eui())));
      case Heard.Uplink uplink ->
          interpretation.reports(uplink, Optional.ofNullable(kinds.get(uplink.eui())));
      case Heard.Presence(var eui, var says) when says == Availability.ONLINE -> alive(eui);
      case Heard.Answer(var answer) -> alive(answer.eui());
      case Heard.Presence _, Heard.SourceState _ -> List.of();
    };
  }

  private static List<IncomingReport> alive(Eui eui) {
    return List.of(new IncomingReport(eui, Optional.empty(), new TreeMap<>()));
  }

  private void answer(Said said, ReceivedMessage message, Map<Integer, String> refused) {
    if (said.heard() instanceof Heard.Answer(var answer)) {
      attempt(
          said.place(),
          refused,
          () -> commands.answer(DEVICES, answer.received(message.receivedAt())));
    }
  }

  /** A source keeps its state retained, which holds until it says otherwise; devices may not. */
  private void noteAbsence(Said said, ReceivedMessage message, Absences absences) {
    switch (said.heard()) {
      case Heard.Presence(var eui, var says) when says != Availability.ONLINE -> {
        if (message.isOfThePast()) {
          unknownTime.increment();
        } else {
          goodbyes.increment();
          absences.gone(eui, says);
        }
      }
      case Heard.SourceState(var up) ->
          said.origin().ifPresent(origin -> absences.source(origin, up));
      case Heard.Answer _, Heard.Presence _, Heard.Status _, Heard.Uplink _ -> {}
    }
  }

  private List<IncomingReport> known(ReceivedMessage message, List<IncomingReport> reports) {
    if (!message.retained()) {
      return reports;
    }
    List<IncomingReport> timed =
        reports.stream().filter(report -> report.at().isPresent()).toList();
    unknownTime.add(reports.size() - timed.size());
    return timed;
  }

  /** One report that the application refuses does not keep the others out. */
  private void report(List<Decoded> batch, Map<Integer, String> refused) {
    try {
      statuses.report(DEVICES, batch.stream().map(Decoded::report).toList());
    } catch (Invalid refusal) {
      if (batch.size() == 1) {
        refused.put(batch.getFirst().place(), String.valueOf(refusal.getMessage()));
      } else {
        batch.forEach(each -> report(List.of(each), refused));
      }
    }
  }
}
