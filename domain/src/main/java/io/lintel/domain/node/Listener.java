package io.lintel.domain.node;

import io.lintel.domain.shared.Invalid;
import java.util.List;

/**
 * One for whom a broker keeps what comes while it is away.
 *
 * @param place the broker, in the words of who reaches it; the same for all nodes that do
 * @param name by which the broker knows it
 * @param node of which it is
 * @param topics what it asked for, in the broker's words; no line breaks in it
 */
public record Listener(String place, String name, String node, List<String> topics) {

  public Listener {
    notBlank("place", place);
    notBlank("name", name);
    notBlank("node", node);
    topics = List.copyOf(topics);
    topics.forEach(topic -> {
      if (topic.isEmpty() || topic.indexOf('\n') >= 0) {
        throw new Invalid("topics", "must be lines that are not empty, not '%s'".formatted(topic));
      }
    });
  }

  private static void notBlank(String field, String text) {
    if (text.isBlank()) {
      throw new Invalid(field, "must not be blank");
    }
  }
}
