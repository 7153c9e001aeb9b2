package io.lintel.domain.identity;

import io.lintel.domain.shared.Invalid;

/**
 * Which topics of a broker somebody may use: levels between slashes, of which {@code +} stands for
 * any one, and {@code #} at the end for all that follow, also for none.
 */
public record TopicFilter(String text) {

  private static final int LONGEST = 200;

  public TopicFilter {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Invalid("filter", "must have 1 to %d characters".formatted(LONGEST));
    }
    if (text.startsWith("$") || text.chars().anyMatch(sign -> sign < ' ' || sign == '\\')) {
      throw new Invalid(
          "filter", "'%s' must not begin with $ nor have a control or \\".formatted(text));
    }
    var levels = levels(text);
    for (int i = 0; i < levels.length; i++) {
      if ((levels[i].contains("+") && levels[i].length() > 1)
          || (levels[i].contains("#") && (levels[i].length() > 1 || i < levels.length - 1))) {
        throw new Invalid("filter", "'%s': + is a whole level, and # the last one".formatted(text));
      }
    }
  }

  /**
   * @param topic without wildcards; one that has any matches nothing
   */
  public boolean matches(String topic) {
    return topic.indexOf('+') < 0 && topic.indexOf('#') < 0 && covers(topic);
  }

  /** Whether all topics that another filter matches are matched by this one. */
  public boolean covers(String other) {
    if (other.isEmpty() || other.startsWith("$")) {
      return false;
    }
    var own = levels(text);
    var others = levels(other);
    for (int i = 0; i < own.length; i++) {
      if (own[i].equals("#")) {
        return true;
      }
      if (i >= others.length || !covers(own[i], others[i])) {
        return false;
      }
    }
    return own.length == others.length;
  }

  private static boolean covers(String own, String other) {
    return own.equals("+") ? !other.equals("#") : own.equals(other);
  }

  private static String[] levels(String text) {
    return text.split("/", -1);
  }

  @Override
  public String toString() {
    return text;
  }
}
