package io.lintel.web.facility.plan;

import io.lintel.domain.shared.Invalid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much there is to draw when all that refers to something is replaced by it. Some lines in
 * which each thing is made of ten others of the line before would keep a browser busy for years.
 */
final class SvgReferences {

  private static final int MOST_ELEMENTS = 200_000;
  private static final int MOST_DRAWN = 1_000_000;
  private static final int DEEPEST = 20;
  private static final int MOST_NESTED = 100;

  /** The whole file; no element has an empty id. */
  private static final String ALL = "";

  private final Map<String, Integer> elements = new HashMap<>();
  private final Map<String, Map<String, Integer>> references = new HashMap<>();
  private final Map<String, Long> drawn = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> stylable = new HashSet<>();
  private final Set<String> ofStyleSheets = new HashSet<>();

  SvgReferences() {
    open.push(ALL);
  }

  /**
   * @param id empty when it has none
   */
  void begin(String element, String id) {
    open.push(id);
    if (open.size() > MOST_NESTED) {
      throw new Invalid("", "the SVG image has more than %d levels".formatted(MOST_NESTED));
    }
    if (element.endsWith("Gradient") || element.equals("clipPath")) {
      stylable.add(id);
    }
    inOpen(name -> elements.merge(name, 1, Integer::sum));
    if (elements.getOrDefault(ALL, 0) > MOST_ELEMENTS) {
      throw new Invalid("", "the SVG image has more than %d elements".formatted(MOST_ELEMENTS));
    }
  }

  /** The element that was begun last refers to another. */
  void add(String id) {
    inOpen(
        name -> references.computeIfAbsent(name, _ -> new HashMap<>()).merge(id, 1, Integer::sum));
  }

  /** A style sheet refers to an element, in the name of nobody knows how many. */
  void addOfStyleSheet(String id) {
    ofStyleSheets.add(id);
  }

  void end() {
    open.pop();
  }

  private void inOpen(java.util.function.Consumer<String> consumer) {
    consumer.accept(ALL);
    open.stream().filter(id -> !id.isEmpty()).forEach(consumer);
  }

  /**
   * @throws Invalid when it is too much, or without end
   */
  void check() {
    for (var id : ofStyleSheets) {
      if (elements.containsKey(id) && !stylable.contains(id)) {
        throw new Invalid(
            "", "a style sheet may refer to gradients and clip paths, not to '%s'".formatted(id));
      }
    }
    if (drawn(ALL, 0) > MOST_DRAWN) {
      throw new Invalid(
          "", "the SVG image draws more than %d elements by reference".formatted(MOST_DRAWN));
    }
  }

  private long drawn(String id, int depth) {
    var known = drawn.get(id);
    if (known != null) {
      return known;
    }
    if (depth > DEEPEST) {
      throw new Invalid(
          "", "in the SVG image '%s' is referred to in a circle, or too deep".formatted(id));
    }
    long sum = elements.getOrDefault(id, 0);
    for (var reference : references.getOrDefault(id, Map.of()).entrySet()) {
      sum = Math.min(sum + reference.getValue() * drawn(reference.getKey(), depth + 1), 1L << 31);
    }
    drawn.put(id, sum);
    return sum;
  }
}
