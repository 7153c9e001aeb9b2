package io.lintel.domain.status;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Value;
import java.util.NavigableMap;

/**
 * What must hold of one field. A field that is missing meets nothing but {@code exists false}.
 *
 * <p>{@code =} and {@code !=} compare any values, {@code !=} being true of values of different
 * types. {@code <}, {@code <=}, {@code >} and {@code >=} hold only between two numbers, or between
 * two texts, which compare by code point.
 *
 * @param operand for {@link Operator#EXISTS} a truth value, for {@link Operator#IN} a list, for the
 *     ordering ones a number or text, else any value but nothing
 */
public record Condition(FieldName field, Operator operator, Value operand) {

  /** How a field's value is compared with the operand. */
  public enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EXISTS,
    IN
  }

  public Condition {
    boolean fits =
        switch (operator) {
          case EQUAL, NOT_EQUAL -> !(operand instanceof Value.Nothing);
          case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
              operand instanceof Value.Num || operand instanceof Value.Text;
          case EXISTS -> operand instanceof Value.Bool;
          case IN ->
              operand instanceof Value.Items(var values) && !values.contains(Value.nothing());
        };
    if (!fits) {
      throw new Invalid(
          "where",
          "%s cannot be compared by %s with %s".formatted(field, operator, operand.canonical()));
    }
  }

  public boolean holds(NavigableMap<FieldName, Reading> fields) {
    var reading = fields.get(field);
    if (reading == null) {
      return operator == Operator.EXISTS && operand.equals(Value.of(false));
    }
    var value = reading.value();
    return switch (operator) {
      case EXISTS -> operand.equals(Value.of(true));
      case EQUAL -> value.equals(operand);
      case NOT_EQUAL -> !value.equals(operand);
      case IN -> operand instanceof Value.Items(var values) && values.contains(value);
      case LESS -> comparable(value) && compare(value) < 0;
      case LESS_OR_EQUAL -> comparable(value) && compare(value) <= 0;
      case GREATER -> comparable(value) && compare(value) > 0;
      case GREATER_OR_EQUAL -> comparable(value) && compare(value) >= 0;
    };
  }

  private boolean comparable(Value value) {
    return value.getClass() == operand.getClass();
  }

  private int compare(Value value) {
    if (value instanceof Value.Num(var number) && operand instanceof Value.Num(var bound)) {
      return Double.compare(number, bound);
    }
    if (value instanceof Value.Text(var text) && operand instanceof Value.Text(var bound)) {
      return Texts.compare(text, bound);
    }
    throw new IllegalStateException("not comparable: " + value + " and " + operand);
  }
}
