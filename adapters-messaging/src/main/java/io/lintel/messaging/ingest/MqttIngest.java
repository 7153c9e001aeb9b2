package io.lintel.messaging.ingest;

import io.lintel.application.bridge.KindMappings;
import io.lintel.application.command.CommandService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.Redelivery;
import io.lintel.application.status.RefusedMessage;
import io.lintel.application.status.SourceService;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Kind;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.UndecodedMessage;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.ingest.MessageReader.Said;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.Lanes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
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

  private final DeviceLanes lanes;
  private final MessageReader reader;
  private final KindMappings mappings;
  private final StatusService statuses;
  private final SourceService sources;
  private final CommandService commands;
  private final QuarantineService quarantine;
  private final Interpretation interpretation = new Interpretation();
  private final LongAdder messages = new LongAdder();
  private final LongAdder undecodable = new LongAdder();
  private final LongAdder unknownTime = new LongAdder();
  private final LongAdder goodbyes = new LongAdder();

  /**
   * @param topics on which devices speak to Lintel itself
   * @param decoders of what else is listened to
   */
  public MqttIngest(
      MqttTopics topics,
      List<MessageDecoder> decoders,
      KindMappings mappings,
      StatusService statuses,
      SourceService sources,
      CommandService commands,
      QuarantineService quarantine) {
    this.lanes = new DeviceLanes(topics);
    this.reader = new MessageReader(topics, decoders);
    this.mappings = mappings;
    this.statuses = statuses;
    this.sources = sources;
    this.commands = commands;
    this.quarantine = quarantine;
  }

  /** What may be handled at the same time. */
  public Lanes lanes(int count) {
    return lanes.of(count);
  }

  /** What a subscriber must subscribe to for this handler. */
  public List<String> filters() {
    return reader.subscriptions().filters();
  }

  /** Those of them whose retained messages every node must hear. */
  public List<String> retainedFilters() {
    return reader.subscriptions().retainedFilters();
  }

  public IngestCounters counters() {
    return new IngestCounters(messages.sum(), undecodable.sum(), unknownTime.sum(), goodbyes.sum());
  }

  /**
   * Gives what waits in quarantine back to decoders that have learned something since the last
   * call; to be called again and again by one thread.
   *
   * @return false, as there is no more to do at once
   * @throws io.lintel.domain.shared.StoreUnavailable when a store is away; the next call does it
   */
  public boolean reconsider(QuarantineReplay replay) {
    reader.reconsider(DEVICES, replay);
    return false;
  }

  @Override
  public void handle(List<InboundMessage> batch) {
    handle(batch, batch.stream().map(ReceivedMessage::now).toList());
  }

  /**
   * Takes messages that came one after the other at unknown times after the given one, so that what
   * they say without a time of its own does not count as newer than what came meanwhile.
   */
  public BatchHandler since(Instant time) {
    var count = new AtomicLong();
    return batch ->
        handle(
            batch,
            batch.stream()
                .map(message -> {
                  var at = time.plus(count.incrementAndGet(), ChronoUnit.MICROS);
                  return new ReceivedMessage(message, Optional.of(at));
                })
                .toList());
  }

  private void handle(List<InboundMessage> batch, List<ReceivedMessage> received) {
    var refused = take(received);
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

  private record Decoded(int place, IncomingReport report) {}

  /** What is wrong with which of the messages; the others are taken. */
  private Map<Integer, String> take(List<ReceivedMessage> received) {
    reader.speaking(received).forEach(source -> sources.heard(DEVICES, source));
    var refused = new Refusals();
    var said = reader.read(received, refused);
    var kinds = mappings.find(DEVICES, said.stream().flatMap(MqttIngest::mappable).toList());
    var decoded = new ArrayList<Decoded>(said.size());
    var absences = new Absences();
    for (var each : said) {
      var message = received.get(each.place());
      refused.attempt(
          each.place(),
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
    absences.tell(statuses, sources, DEVICES);
    said.forEach(each -> answer(each, received.get(each.place()), refused));
    return refused.reasons();
  }

  private static Stream<Eui> mappable(Said said) {
    return switch (said.heard()) {
      case Heard.Status(var eui, _) -> Stream.of(eui);
      case Heard.Uplink(var eui, _, var payload, _, _) ->
          payload.isPresent() ? Stream.of(eui) : Stream.empty();
      case Heard.Answer _, Heard.Presence _, Heard.SourceState _, Heard.Learned _ -> Stream.empty();
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
      case Heard.Presence _, Heard.SourceState _, Heard.Learned _ -> List.of();
    };
  }

  private static List<IncomingReport> alive(Eui eui) {
    return List.of(new IncomingReport(eui, Optional.empty(), new TreeMap<>()));
  }

  private void answer(Said said, ReceivedMessage message, Refusals refused) {
    if (said.heard() instanceof Heard.Answer(var answer)) {
      refused.attempt(
          said.place(), () -> commands.answer(DEVICES, answer.received(message.receivedAt())));
    }
  }

  /** A source keeps its state retained, which holds until it says otherwise; devices may not. */
  private void noteAbsence(Said said, ReceivedMessage message, Absences absences) {
    switch (said.heard()) {
      case Heard.Presence(var eui, var says) when says != Availability.ONLINE -> {
        if (message.retained()) {
          unknownTime.increment();
        } else {
          goodbyes.increment();
          absences.gone(eui, says, message.receivedAt());
        }
      }
      case Heard.SourceState(var up) ->
          said.origin()
              .filter(_ -> message.receivedAt().isEmpty())
              .ifPresent(origin -> absences.source(origin, up));
      case Heard.Answer _, Heard.Presence _, Heard.Status _, Heard.Uplink _, Heard.Learned _ -> {}
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
  private void report(List<Decoded> batch, Refusals refused) {
    try {
      statuses.report(DEVICES, batch.stream().map(Decoded::report).toList());
    } catch (Invalid refusal) {
      if (batch.size() == 1) {
        refused.add(batch.getFirst().place(), refusal);
      } else {
        batch.forEach(each -> report(List.of(each), refused));
      }
    }
  }
}
