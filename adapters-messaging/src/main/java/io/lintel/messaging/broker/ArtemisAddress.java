package io.lintel.messaging.broker;

/**
 * MQTT topics as Artemis spells them: {@code .} for {@code /}, {@code *} for {@code +}, and a
 * backslash before a {@code .} or {@code *} that was in the topic itself.
 */
final class ArtemisAddress {
  private static final char ESCAPE = '\\';

  private ArtemisAddress() {}

  /**
   * The topic or filter an address stands for. Of a fully qualified name ({@code address::queue})
   * only the address counts. Exact as long as topics with a backslash or {@code ::} are kept out,
   * see {@link #canStandFor}.
   */
  static String toTopic(String address) {
    int queue = address.indexOf("::");
    int end = queue < 0 ? address.length() : queue;
    var topic = new StringBuilder(end);
    for (int index = 0; index < end; index++) {
      char character = address.charAt(index);
      if (character == ESCAPE && index + 1 < end) {
        index++;
        topic.append(address.charAt(index));
      } else {
        topic.append(
            switch (character) {
              case '.' -> '/';
              case '*' -> '+';
              default -> character;
            });
      }
    }
    return topic.toString();
  }

  /** The inverse of {@link #toTopic}, as Artemis does it. */
  static String of(String topic) {
    var address = new StringBuilder(topic.length() + 8);
    for (int index = 0; index < topic.length(); index++) {
      char character = topic.charAt(index);
      switch (character) {
        case '.', '*' -> address.append(ESCAPE).append(character);
        case '/' -> address.append('.');
        case '+' -> address.append('*');
        default -> address.append(character);
      }
    }
    return address.toString();
  }

  /**
   * Whether Artemis keeps this topic apart from every other: it multiplies backslashes and reads
   * {@code ::} as the name of somebody's queue.
   */
  static boolean canStandFor(String topic) {
    return topic.indexOf(ESCAPE) < 0 && !topic.contains("::") && topic.indexOf('\0') < 0;
  }
}
