package io.lintel.web.http;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** What was typed into a form. */
public final class FormValues {

  /** Of a form that nobody has filled in. */
  public static final FormValues EMPTY = new FormValues(Collections.emptyNavigableMap());

  private final NavigableMap<String, List<String>> values;

  private FormValues(NavigableMap<String, List<String>> values) {
    this.values = Collections.unmodifiableNavigableMap(values);
  }

  static FormValues parse(String body) {
    return new FormValues(QueryParameters.pairs(body));
  }

  /** What was typed into a field, without the blanks around it; empty when there is no such one. */
  public String text(String name) {
    return all(name).stream().findFirst().orElse("").strip();
  }

  /** As {@link #text}; empty when nothing was typed. */
  public Optional<String> given(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  /** What was chosen in a field that takes several values. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether a box is ticked, or a button was pressed. */
  public boolean has(String name) {
    return values.containsKey(name);
  }
}
