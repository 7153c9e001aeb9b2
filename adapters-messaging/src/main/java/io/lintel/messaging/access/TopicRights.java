package io.lintel.messaging.access;

import io.lintel.application.bridge.BrokerLogins.Login;
import io.lintel.domain.identity.TopicFilter;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.messaging.MqttTopics;
import java.util.List;
import java.util.stream.Stream;

/** Which topics a login may use. */
final class TopicRights {

  private final MqttTopics topics;
  private final List<String> ofTheService;

  TopicRights(MqttTopics topics) {
    this.topics = topics;
    this.ofTheService =
        Stream.of("/events", "/service", "/homeassistant").map(topics.prefix()::concat).toList();
  }

  /** Whether the service speaks there, and nobody else may. */
  boolean isOfTheService(String topic) {
    return topics.isDownlink(topic)
        || ofTheService.stream().anyMatch(own -> topic.equals(own) || topic.startsWith(own + "/"));
  }

  boolean mayPublish(Login login, String topic) {
    return switch (login) {
      case Login.OfDevice(var eui, _) ->
          topics.parse(topic).filter(it -> isSpellingOf(eui, it.eui())).isPresent()
              && !hasWildcard(topic);
      case Login.OfBridge(var account) ->
          account.publish().stream().anyMatch(filter -> filter.matches(topic));
    };
  }

  boolean maySubscribe(Login login, String filter) {
    return switch (login) {
      case Login.OfDevice(var eui, _) ->
          topics.subscribedBy(eui.toString()).stream()
              .anyMatch(own -> new TopicFilter(own).covers(filter));
      case Login.OfBridge(var account) ->
          account.subscribe().stream().anyMatch(own -> own.covers(filter));
    };
  }

  private static boolean hasWildcard(String topic) {
    return topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0;
  }

  private static boolean isSpellingOf(Eui eui, String text) {
    try {
      return Eui.parse(text).equals(eui);
    } catch (Invalid e) {
      return false;
    }
  }
}
