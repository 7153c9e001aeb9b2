package io.lintel.domain.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A structured value: what a status field holds and what an event carries.
 *
 * <p>Two values are equal exactly when their {@link #canonical canonical texts} are: members are
 * sorted by name, and numbers are IEEE 754 doubles (RFC 7493, section 2.2), so that 21, 21.0 and
 * 2.1e1 are the same.
 */
public sealed interface Value {

  /** How deep lists and members may nest in what comes from outside; no store takes any depth. */
  int DEEPEST = 32;

  enum Nothing implements Value {
    NOTHING
  }

  record Bool(boolean value) implements Value {}

  record Num(double value) implements Value {

    public Num {
      if (!Double.isFinite(value)) {
        throw new Invalid("", "a number must be finite, not " + value);
      }
      value = value == 0 ? 0 : value; // one zero
    }
  }

  record Text(String value) implements Value {

    public Text {
      Texts.wellFormed("", value);
    }
  }

  record Items(List<Value> values) implements Value {

    public Items {
      values = List.copyOf(values);
    }
  }

  record Members(NavigableMap<String, Value> values) implements Value {

    public Members {
      values.keySet().forEach(name -> Texts.wellFormed("", name));
      values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }
  }

  static Value nothing() {
    return Nothing.NOTHING;
  }

  static Value of(boolean value) {
    return new Bool(value);
  }

  static Value of(double value) {
    return new Num(value);
  }

  static Value of(String value) {
    return new Text(value);
  }

  static Value of(List<? extends Value> values) {
    return new Items(List.copyOf(values));
  }

  static Value of(Map<String, ? extends Value> values) {
    return new Members(new TreeMap<>(values));
  }

  /**
   * The value of a {@link #canonical} text.
   *
   * @throws Invalid when it is none
   */
  static Value ofCanonical(String text) {
    return CanonicalReader.read(text);
  }

  /** How deep lists and members nest; 0 for what is neither. */
  default int depth() {
    return switch (this) {
      case Nothing _, Bool _, Num _, Text _ -> 0;
      case Items(var values) -> 1 + deepest(values);
      case Members(var values) -> 1 + deepest(values.values());
    };
  }

  private static int deepest(Collection<Value> values) {
    return values.stream().mapToInt(Value::depth).max().orElse(0);
  }

  /**
   * The one text of this value: JSON without blanks (RFC 8259), members sorted by UTF-16 code
   * units.
   */
  default String canonical() {
    var text = new StringBuilder();
    CanonicalText.append(text, this);
    return text.toString();
  }
}
