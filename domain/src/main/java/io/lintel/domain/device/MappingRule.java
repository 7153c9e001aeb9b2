package io.lintel.domain.device;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.ValuePointer;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which field a place in a payload becomes.
 *
 * @param from where the value stands
 * @param field what it is called in the status
 * @param scale what a number is multiplied by; with it, or with {@code offset}, a text that is a
 *     number counts as one
 * @param offset what is added to it then
 * @param unit of the field; empty when the kind's field says it, or for none
 * @param values what the value becomes, by the value as text; when there are any, no other value is
 *     understood
 */
public record MappingRule(
    ValuePointer from,
    String field,
    OptionalDouble scale,
    OptionalDouble offset,
    String unit,
    NavigableMap<String, Value> values) {

  public static final int MOST_VALUES = 256;
  private static final int LONGEST_VALUE = 200;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  public MappingRule {
    if (!KindField.isName(field)) {
      throw new Invalid("field", "'%s' is not a field name".formatted(Texts.keepable(field, 100)));
    }
    unit = Texts.optionalLine("unit", unit, 20);
    checkFinite("scale", scale);
    checkFinite("offset", offset);
    if (scale.isPresent() && scale.getAsDouble() == 0) {
      throw new Invalid("scale", "must not be 0");
    }
    if (values.size() > MOST_VALUES) {
      throw new Invalid(
          "values", "must be at most %d, not %d".formatted(MOST_VALUES, values.size()));
    }
    values.forEach((text, value) -> checkValue(text, value));
    values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
  }

  private static void checkFinite(String name, OptionalDouble number) {
    if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
      throw new Invalid(name, "must be finite");
    }
  }

  private static void checkValue(String text, Value value) {
    Texts.wellFormed("values", text);
    if (value.depth() > 0 || text.length() > LONGEST_VALUE) {
      throw new Invalid(
          "values",
          "must be texts of at most %d characters, numbers, true or false, each by"
                  .formatted(LONGEST_VALUE)
              + " such a text");
    }
    if (value instanceof Value.Text(var becomes) && becomes.length() > LONGEST_VALUE) {
      throw new Invalid("values", "must have at most %d characters".formatted(LONGEST_VALUE));
    }
  }

  /**
   * What the value becomes.
   *
   * @throws Invalid when it is none of those the rule understands
   */
  Value apply(Value found) {
    var mapped = values.isEmpty() || found instanceof Value.Nothing ? found : mapped(values, found);
    return (scale.isEmpty() && offset.isEmpty()) || mapped instanceof Value.Nothing
        ? mapped
        : Value.of(scaled(number(mapped)));
  }

  private Value mapped(Map<String, Value> all, Value found) {
    var text = found instanceof Value.Text(var words) ? words : found.canonical();
    var mapped = all.get(text);
    if (mapped == null) {
      throw new Invalid(
          "", "is %s, which is none of the values that are mapped".formatted(shown(found)));
    }
    return mapped;
  }

  /** In decimal, so that 3 times 0.1 is 0.3. */
  private double scaled(BigDecimal number) {
    var product = scale.isPresent() ? number.multiply(exact(scale.getAsDouble())) : number;
    return (offset.isPresent() ? product.add(exact(offset.getAsDouble())) : product).doubleValue();
  }

  private static BigDecimal exact(double number) {
    return BigDecimal.valueOf(number);
  }

  private static BigDecimal number(Value value) {
    if (value instanceof Value.Num(var number)) {
      return exact(number);
    }
    if (value instanceof Value.Text(var text)
        && text.length() <= 40
        && NUMBER.matcher(text.strip()).matches()) {
      return new BigDecimal(text.strip());
    }
    throw new Invalid("", "is %s, which is no number".formatted(shown(value)));
  }

  private static String shown(Value value) {
    var text = value.canonical();
    return text.length() <= 60 ? text : Texts.keepable(text, 60) + "...";
  }
}
