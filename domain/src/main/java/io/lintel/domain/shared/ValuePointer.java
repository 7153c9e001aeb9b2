package io.lintel.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names a place within a value (RFC 6901): {@code /sensors/0/temp}, with {@code ~1} for a slash in
 * a name and {@code ~0} for a tilde; empty for the whole.
 */
public record ValuePointer(String text) {

  private static final int LONGEST = 500;

  /**
   * @throws Invalid when it is none
   */
  public ValuePointer {
    Texts.wellFormed("", text);
    if (text.length() > LONGEST || !(text.isEmpty() || text.startsWith("/"))) {
      throw new Invalid(
          "", "must begin with a slash and have at most %d characters".formatted(LONGEST));
    }
    if (text.matches("(?s).*~([^01].*|$)")) {
      throw new Invalid("", "must have 0 or 1 behind each tilde");
    }
  }

  /** What is there, if there is such a place. */
  public Optional<Value> in(Value value) {
    var found = Optional.of(value);
    for (var step : steps()) {
      found = found.flatMap(it -> child(it, step));
    }
    return found;
  }

  /** The value without what is there; within a list nothing is taken out. */
  public Value takenOutOf(Value value) {
    return takenOut(value, steps());
  }

  private static Value takenOut(Value value, List<String> steps) {
    if (steps.isEmpty() || !(value instanceof Value.Members(var members))) {
      return value;
    }
    var step = steps.getFirst();
    var child = members.get(step);
    if (child == null) {
      return value;
    }
    var changed = new TreeMap<>(members);
    if (steps.size() == 1) {
      changed.remove(step);
    } else {
      changed.put(step, takenOut(child, steps.subList(1, steps.size())));
    }
    return new Value.Members(changed);
  }

  private List<String> steps() {
    var steps = new ArrayList<String>();
    int end;
    for (int start = 0; start < text.length(); start = end) {
      int slash = text.indexOf('/', start + 1);
      end = slash < 0 ? text.length() : slash;
      steps.add(text.substring(start + 1, end).replace("~1", "/").replace("~0", "~"));
    }
    return steps;
  }

  private static Optional<Value> child(Value value, String step) {
    return switch (value) {
      case Value.Members(var members) -> Optional.ofNullable(members.get(step));
      case Value.Items(var items) when step.matches("0|[1-9][0-9]{0,8}") ->
          Optional.of(Integer.parseInt(step)).filter(index -> index < items.size()).map(items::get);
      case Value.Items _, Value.Nothing _, Value.Bool _, Value.Num _, Value.Text _ ->
          Optional.empty();
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
