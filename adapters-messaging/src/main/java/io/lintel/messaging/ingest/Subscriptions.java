package io.lintel.messaging.ingest;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.Source;
import io.lintel.messaging.MqttTopics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which decoder reads what is heard on which topics. */
final class Subscriptions {

  /**
   * @param origin what reports by it come through; empty for devices that speak to Lintel itself
   */
  record Subscription(TopicFilter filter, MessageDecoder decoder, Optional<Source> origin) {}

  private final List<Subscription> all;

  Subscriptions(MqttTopics topics, List<MessageDecoder> decoders) {
    this.all =
        Stream.concat(
                of(new LintelTopics(topics), Optional.empty()),
                decoders.stream()
                    .flatMap(decoder -> of(decoder, Optional.of(new Source(decoder.name())))))
            .toList();
  }

  private static Stream<Subscription> of(MessageDecoder decoder, Optional<Source> origin) {
    return decoder.filters().stream()
        .map(filter -> new Subscription(TopicFilter.of(filter), decoder, origin));
  }

  List<String> filters() {
    return all.stream().map(it -> it.filter().text()).toList();
  }

  List<String> retainedFilters() {
    return all.stream()
        .map(Subscription::decoder)
        .distinct()
        .flatMap(decoder -> decoder.retainedFilters().stream())
        .toList();
  }

  /** Whether there is nothing else that devices are heard through. */
  boolean areAllOfDevices() {
    return all.stream().allMatch(subscription -> subscription.origin().isEmpty());
  }

  /** What that which is heard on a topic comes through. */
  Optional<Source> origin(String topic) {
    return find(topic).flatMap(Subscription::origin);
  }

  private Optional<Subscription> find(String topic) {
    return all.stream().filter(subscription -> subscription.filter().matches(topic)).findFirst();
  }

  /**
   * @throws Invalid when nobody listens to the topic
   */
  Subscription of(String topic) {
    return find(topic).orElseThrow(() -> new Invalid("topic", "is none that devices report on"));
  }
}
