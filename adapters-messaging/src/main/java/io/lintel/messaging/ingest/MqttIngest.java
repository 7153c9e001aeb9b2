package io.lintel.messaging.ingest;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.StatusService;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.StatusStore;
import io.lintel.messaging.DeviceTopic;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.BatchHandler;
import io.lintel.messaging.link.InboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Takes in what devices report over MQTT. Returns when the reports are durable and their events
 * handed over; throws, for the whole batch to come again, when a store is away.
 *
 * <p>A message the broker had retained is of the past. Without a time of its own it says nothing
 * about now and is left out: each new subscription brings it again, and it would overwrite newer
 * fields and bring silent devices back to life.
 */
public final class MqttIngest implements BatchHandler {
  private static final Caller DEVICES = new Caller("mqtt");

  private final MqttTopics topics;
  private final StatusService statuses;
  private final Undecodables undecodables;
  private final ReportDecoder reportDecoder = new ReportDecoder();
  private final AvailabilityDecoder availabilityDecoder = new AvailabilityDecoder();
  private final LongAdder messages = new LongAdder();
  private final LongAdder undecodable = new LongAdder();
  private final LongAdder unknownTime = new LongAdder();
  private final LongAdder goodbyes = new LongAdder();

  public MqttIngest(MqttTopics topics, StatusService statuses, Undecodables undecodables) {
    this.topics = topics;
    this.statuses = statuses;
    this.undecodables = undecodables;
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
    var decoded = new ArrayList<Decoded>(batch.size());
    var refused = new ArrayList<Refused>();
    for (InboundMessage message : batch) {
      try {
        decode(message).forEach(report -> decoded.add(new Decoded(message, report)));
      } catch (Invalid refusal) {
        refused.add(new Refused(message, refusal));
      }
    }
    for (int from = 0; from < decoded.size(); from += StatusStore.LARGEST_BATCH) {
      int to = Math.min(decoded.size(), from + StatusStore.LARGEST_BATCH);
      report(decoded.subList(from, to), refused);
    }
    // Last, so that what is tried again because a store is away isn't put aside each time.
    refused.forEach(this::putAside);
    messages.add(batch.size());
  }

  private record Decoded(InboundMessage message, IncomingReport report) {}

  private record Refused(InboundMessage message, Invalid refusal) {}

  private List<IncomingReport> decode(InboundMessage message) {
    DeviceTopic topic =
        topics
            .parse(message.topic())
            .orElseThrow(() -> new Invalid("topic", "is none that devices report on"));
    byte[] payload = message.payload().bytes();
    return switch (topic) {
      case DeviceTopic.Status(var eui) ->
          known(message, reportDecoder.decode(Eui.parse(eui), payload));
      case DeviceTopic.Availability(var eui) ->
          known(message, availability(Eui.parse(eui), availabilityDecoder.decode(payload)));
      case DeviceTopic.CommandResult _ ->
          throw new Invalid("topic", "is for answers to commands, which are not taken yet");
    };
  }

  /** A device that says it is online lives; it reports nothing. */
  private List<IncomingReport> availability(Eui eui, boolean online) {
    if (online) {
      return List.of(new IncomingReport(eui, Optional.empty(), new TreeMap<>()));
    }
    goodbyes.increment();
    return List.of();
  }

  private List<IncomingReport> known(InboundMessage message, List<IncomingReport> reports) {
    if (!message.retained()) {
      return reports;
    }
    List<IncomingReport> timed =
        reports.stream().filter(report -> report.at().isPresent()).toList();
    unknownTime.add(reports.size() - timed.size());
    return timed;
  }

  /** One report that the application refuses does not keep the others out. */
  private void report(List<Decoded> batch, List<Refused> refused) {
    try {
      statuses.report(DEVICES, batch.stream().map(Decoded::report).toList());
    } catch (Invalid refusal) {
      if (batch.size() == 1) {
        refused.add(new Refused(batch.getFirst().message(), refusal));
      } else {
        batch.forEach(each -> report(List.of(each), refused));
      }
    }
  }

  private void putAside(Refused refused) {
    undecodables.keep(refused.message(), String.valueOf(refused.refusal().getMessage()));
    undecodable.increment();
  }
}
