package io.lintel.domain.identity;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who connects to a broker and speaks for many devices, such as a gateway or a network server.
 *
 * @param name by which it signs in; it never looks like an EUI
 * @param publish to which topics it may send
 * @param subscribe which topics it may receive
 */
public record BridgeAccount(
    String name,
    SecretHash hash,
    List<TopicFilter> publish,
    List<TopicFilter> subscribe,
    Instant createdAt) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int MOST_FILTERS = 50;

  public BridgeAccount {
    if (!NAME.matcher(name).matches() || isEui(name)) {
      throw new Invalid(
          "name", "must be a letter, then letters, digits and '-', at most 40, and no EUI");
    }
    publish = checked("publish", publish);
    subscribe = checked("subscribe", subscribe);
    if (publish.isEmpty() && subscribe.isEmpty()) {
      throw new Invalid("publish", "must name a topic, or 'subscribe' must");
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
  }

  private static List<TopicFilter> checked(String field, List<TopicFilter> filters) {
    if (filters.size() > MOST_FILTERS) {
      throw new Invalid(field, "must be at most %d filters".formatted(MOST_FILTERS));
    }
    return List.copyOf(filters);
  }

  private static boolean isEui(String name) {
    try {
      var _ = Eui.parse(name);
      return true;
    } catch (Invalid e) {
      return false;
    }
  }

  public BridgeAccount withHash(SecretHash other) {
    return new BridgeAccount(name, other, publish, subscribe, createdAt);
  }
}
