package io.lintel.messaging.ingest;

import java.util.List;

/** A topic filter (MQTT 3.1.1, section 4.7) that does not begin with a wildcard. */
record TopicFilter(List<String> levels) {

  static TopicFilter of(String text) {
    return new TopicFilter(List.of(text.split("/", -1)));
  }

  String text() {
    return String.join("/", levels);
  }

  boolean matches(String topic) {
    var heard = topic.split("/", -1);
    for (int i = 0; i < levels.size(); i++) {
      var level = levels.get(i);
      if (level.equals("#")) {
        return true;
      }
      if (i == heard.length || !(level.equals("+") || level.equals(heard[i]))) {
        return false;
      }
    }
    return levels.size() == heard.length;
  }
}
