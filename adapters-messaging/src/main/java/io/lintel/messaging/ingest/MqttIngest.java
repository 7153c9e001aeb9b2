package io.lintel.messaging.ingest;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.QuarantineService;
import io.lintel.application.status.Redelivery;
import io.lintel.application.status.RefusedMessage;
import io.lintel.application.status.StatusService;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.QuarantineEntry;
import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.UndecodedMessage;
import io.lintel.messaging.DeviceTopic;
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

/**
 * Takes in what devices report over MQTT. Returns when the reports are durable and their events
 * handed over, and what can't be decoded is in quarantine; throws, for the whole batch to come
 * again, when a store is away.
 *
 * <p>A message the broker had retained is of the past. Without a time of its own it says nothing
 * about now and is left out: each new subscription brings it again, and it would overwrite newer
 * fields and bring silent devices back to life.
 */
public final class MqttIngest implements BatchHandler, Redelivery {
  private static final Caller DEVICES = Caller.trusted(new Actor.Internal("mqtt"));

  private final MqttTopics topics;
  private final StatusService statuses;
  private final QuarantineService quarantine;
  private final ReportDecoder reportDecoder = new ReportDecoder();
  private final AvailabilityDecoder availabilityDecoder = new AvailabilityDecoder();
  private final LongAdder messages = new LongAdder();
  private final LongAdder undecodable = new LongAdder();
  private final LongAdder unknownTime = new LongAdder();
  private final LongAdder goodbyes = new LongAdder();

  public MqttIngest(MqttTopics topics, StatusService statuses, QuarantineService quarantine) {
    this.topics = topics;
    this.statuses = statuses;
    this.quarantine = quarantine;
  }

  /** What a subscriber must subscribe to for this handler. */
  public List<String> filters() {
    return List.of(topics.status("+"), topics.availability("+"));
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

  private record Decoded(int place, IncomingReport report) {}

  /** What is wrong with which of the messages; the others are taken. */
  private Map<Integer, String> take(List<ReceivedMessage> received) {
    var decoded = new ArrayList<Decoded>(received.size());
    var refused = new TreeMap<Integer, String>();
    for (int i = 0; i < received.size(); i++) {
      int place = i;
      try {
        decode(received.get(i)).forEach(report -> decoded.add(new Decoded(place, report)));
      } catch (Invalid refusal) {
        refused.put(place, String.valueOf(refusal.getMessage()));
      }
    }
    for (int from = 0; from < decoded.size(); from += StatusStore.LARGEST_BATCH) {
      int to = Math.min(decoded.size(), from + StatusStore.LARGEST_BATCH);
      report(decoded.subList(from, to), refused);
    }
    return refused;
  }

  private List<IncomingReport> decode(ReceivedMessage message) {
    DeviceTopic topic =
        topics
            .parse(message.topic())
            .orElseThrow(() -> new Invalid("topic", "is none that devices report on"));
    List<IncomingReport> reports =
        switch (topic) {
          case DeviceTopic.Status(var eui) ->
              reportDecoder.decode(Eui.parse(eui), message.payload());
          case DeviceTopic.Availability(var eui) ->
              availability(Eui.parse(eui), availabilityDecoder.decode(message.payload()));
          case DeviceTopic.CommandResult _ ->
              throw new Invalid("topic", "is for answers to commands, which are not taken yet");
        };
    return known(message, reports).stream().map(message::origin).toList();
  }

  /** A device that says it is online lives; it reports nothing. */
  private List<IncomingReport> availability(Eui eui, boolean online) {
    if (online) {
      return List.of(new IncomingReport(eui, Optional.empty(), new TreeMap<>()));
    }
    goodbyes.increment();
    return List.of();
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
