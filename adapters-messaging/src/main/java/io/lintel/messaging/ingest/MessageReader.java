package io.lintel.messaging.ingest;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.domain.status.Source;
import io.lintel.messaging.MqttTopics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has each message read by the decoder of its topic. May be used by any number of threads. */
final class MessageReader {

  /**
   * One thing that a message said.
   *
   * @param place of the message in its batch
   * @param origin what it came through; empty for devices that speak to Lintel itself
   */
  record Said(int place, Heard heard, Optional<Source> origin) {}

  private final Subscriptions subscriptions;
  private final Learned learned = new Learned();

  /**
   * @param topics on which devices speak to Lintel itself
   * @param decoders of what else is listened to
   */
  MessageReader(MqttTopics topics, List<MessageDecoder> decoders) {
    this.subscriptions = new Subscriptions(topics, decoders);
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  /** What a decoder did not understand it reads again when it has learned something since. */
  List<Said> read(List<ReceivedMessage> received, Refusals refused) {
    var said = new ArrayList<Said>(received.size());
    var taught = new HashSet<MessageDecoder>();
    for (int place = 0; place < received.size(); place++) {
      read(place, received.get(place), said, refused, taught);
    }
    for (int place : refused.places()) {
      if (taught.stream().anyMatch(it -> it.reads(received.get(place).topic()))) {
        refused.remove(place);
        read(place, received.get(place), said, refused, taught);
      }
    }
    learned.add(taught);
    return said;
  }

  private void read(
      int place,
      ReceivedMessage message,
      List<Said> said,
      Refusals refused,
      Set<MessageDecoder> taught) {
    refused.attempt(
        place,
        () -> {
          var subscription = subscriptions.of(message.topic());
          for (var heard : subscription.decoder().read(message.message())) {
            if (heard instanceof Heard.Learned) {
              taught.add(subscription.decoder());
            } else {
              said.add(new Said(place, heard, subscription.origin()));
            }
          }
        });
  }

  /** What the messages came through that were sent now, whatever they say. */
  Set<Source> speaking(List<ReceivedMessage> received) {
    if (subscriptions.areAllOfDevices()) {
      return Set.of();
    }
    var sources = new HashSet<Source>();
    for (var message : received) {
      if (!message.isOfThePast()) {
        subscriptions.origin(message.topic()).ifPresent(sources::add);
      }
    }
    return sources;
  }

  /** Gives what waits in quarantine back to decoders that have learned something since. */
  void reconsider(Caller caller, QuarantineReplay replay) {
    learned.reconsider(caller, replay);
  }
}
