package io.lintel.web.admin.page;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.Violation;
import io.lintel.web.http.FormValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown: what is typed in its fields, and what is wrong with it. A form that was
 * refused shows what was typed, so that nothing is lost.
 */
public final class Form {

  private final Map<String, List<String>> values;
  private final Map<String, String> errors;
  private final List<String> general;

  private Form(Map<String, List<String>> values, Map<String, String> errors, List<String> general) {
    this.values = Collections.unmodifiableMap(values);
    this.errors = Collections.unmodifiableMap(errors);
    this.general = List.copyOf(general);
  }

  /** With nothing typed yet. */
  public static Form empty() {
    return new Form(Map.of(), Map.of(), List.of());
  }

  /** With what was typed into some fields. */
  public static Form of(FormValues typed, String... fields) {
    var form = empty();
    for (var field : fields) {
      form = form.with(field, typed.all(field));
    }
    return form;
  }

  public Form with(String field, String value) {
    return with(field, List.of(value));
  }

  public Form with(String field, List<String> chosen) {
    var more = new LinkedHashMap<>(values);
    more.put(field, List.copyOf(chosen));
    return new Form(more, errors, general);
  }

  /** With what is wrong with a field, or with the whole when the form has no such field. */
  public Form wrong(String field, String message) {
    if (values.containsKey(field)) {
      var more = new LinkedHashMap<>(errors);
      more.merge(field, message, (one, other) -> one + "; " + other);
      return new Form(values, more, general);
    }
    var more = new ArrayList<>(general);
    more.add(field.isEmpty() ? message : field + ": " + message);
    return new Form(values, errors, more);
  }

  /** With why it was refused, each reason at its field. */
  public Form refused(LintelException refusal) {
    return refused(refusal, Map.of());
  }

  /**
   * @param fields how the form names fields that the core names otherwise
   */
  public Form refused(LintelException refusal, Map<String, String> fields) {
    if (!(refusal instanceof Invalid invalid)) {
      return wrong("", refusal.getMessage());
    }
    var form = this;
    for (Violation violation : invalid.violations()) {
      var path = violation.field();
      int slash = path.indexOf('/');
      var name = slash < 0 ? path : path.substring(0, slash);
      form = form.wrong(fields.getOrDefault(name, name), violation.message());
    }
    return form;
  }

  /** What is typed in a field. */
  public String value(String field) {
    var all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** What is typed in a field that stands in several rows. */
  public String value(String field, int row) {
    var all = values.getOrDefault(field, List.of());
    return row < all.size() ? all.get(row) : "";
  }

  /** In how many rows a field stands. */
  public int count(String field) {
    return values.getOrDefault(field, List.of()).size();
  }

  /** Whether something is chosen in a field. */
  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** What is wrong, by field. */
  public Map<String, String> errors() {
    return errors;
  }

  /** What is wrong with no field in particular. */
  public List<String> general() {
    return general;
  }

  public boolean isWrong() {
    return !errors.isEmpty() || !general.isEmpty();
  }
}
