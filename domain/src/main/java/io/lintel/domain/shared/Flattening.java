package io.lintel.domain.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Makes fields of members of whatever names and depth.
 *
 * <p>The names on the way to a value are joined with {@code _}; lists are values. A character that
 * a field name cannot have becomes {@code _}, one is put before a digit at the start, and what is
 * longer than 64 characters is cut. Of several that come to the same name, the one that needed no
 * change has it, then the first in their order; the others get {@code _2}, {@code _3} and so on.
 */
public final class Flattening {

  private static final int LONGEST = 64;

  private record Leaf(String path, String name, Value value) {

    boolean isUnchanged() {
      return path.equals("/" + name);
    }
  }

  private final List<Leaf> leaves = new ArrayList<>();

  private Flattening() {}

  /** Fields by name; members without members come to nothing. */
  public static NavigableMap<String, Value> of(Value.Members members) {
    var flattening = new Flattening();
    flattening.collect("", "", members);
    return flattening.named();
  }

  /** The field name that a name comes to when it stands alone. */
  public static String name(String text) {
    var name = new StringBuilder();
    text.codePoints().forEach(c -> name.append(isLetter(c) || isDigit(c) ? (char) c : '_'));
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      name.insert(0, '_');
    }
    return cut(name.toString(), LONGEST);
  }

  private void collect(String path, String prefix, Value.Members members) {
    members
        .values()
        .forEach((step, value) -> {
          var at = path + "/" + step;
          var joined = path.isEmpty() ? step : prefix + "_" + step;
          if (value instanceof Value.Members inner) {
            collect(at, joined, inner);
          } else {
            leaves.add(new Leaf(at, name(joined), value));
          }
        });
  }

  private NavigableMap<String, Value> named() {
    var fields = new TreeMap<String, Value>();
    for (var leaf : leaves) {
      if (leaf.isUnchanged()) {
        fields.put(leaf.name(), leaf.value());
      }
    }
    for (var leaf : leaves) {
      if (!leaf.isUnchanged()) {
        fields.put(free(leaf.name(), fields), leaf.value());
      }
    }
    return Collections.unmodifiableNavigableMap(fields);
  }

  private static String free(String name, NavigableMap<String, Value> taken) {
    var free = name;
    for (int number = 2; taken.containsKey(free); number++) {
      var suffix = "_" + number;
      free = cut(name, LONGEST - suffix.length()) + suffix;
    }
    return free;
  }

  private static String cut(String name, int longest) {
    return name.length() <= longest ? name : name.substring(0, longest);
  }

  private static boolean isLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
