package io.lintel.web.status;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition;
import io.lintel.domain.status.Condition.Operator;
import io.lintel.domain.status.FieldName;
import io.lintel.web.http.Json;
import io.lintel.web.http.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition as callers write it: a field, an operator and a value, such as {@code
 * battery<20}, {@code mode=heat}, {@code name="a b"}, {@code mode in ["heat","off"]}, {@code error
 * exists} or {@code error exists false}.
 *
 * <p>The value is JSON; what is not, and does not begin like a JSON text, list or object, is a text
 * itself. So {@code code=007} compares with a text, as 007 is no number in JSON, and {@code
 * code="7"} too, but {@code code=7} with a number.
 */
public final class WhereCondition {

  private static final int LONGEST = 4_096;
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?<field>[^\\s=!<>]+)\\s*"
              + "(?:(?<sign>!=|<=|>=|=|<|>)|(?<=\\s)(?<word>in|exists)(?=\\s|\\[|$))"
              + "\\s*(?<operand>.*?)\\s*",
          Pattern.DOTALL);

  private WhereCondition() {}

  /**
   * @throws Invalid when the text is none
   */
  public static Condition parse(String text) {
    if (text.length() > LONGEST) {
      throw new Invalid("where", "must have at most %d characters".formatted(LONGEST));
    }
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new Invalid(
          "where",
          "'%s' is not a condition like battery<20, mode=\"heat\", mode in [\"a\",\"b\"] or error"
                  .formatted(shown(text))
              + " exists");
    }
    var operator = operator(form);
    return new Condition(
        new FieldName(form.group("field")), operator, operand(operator, form.group("operand")));
  }

  private static Operator operator(Matcher form) {
    var sign = form.group("sign");
    return switch (sign == null ? form.group("word") : sign) {
      case "=" -> Operator.EQUAL;
      case "!=" -> Operator.NOT_EQUAL;
      case "<" -> Operator.LESS;
      case "<=" -> Operator.LESS_OR_EQUAL;
      case ">" -> Operator.GREATER;
      case ">=" -> Operator.GREATER_OR_EQUAL;
      case "in" -> Operator.IN;
      default -> Operator.EXISTS;
    };
  }

  private static Value operand(Operator operator, String text) {
    if (text.isEmpty()) {
      if (operator == Operator.EXISTS) {
        return Value.of(true);
      }
      throw new Invalid("where", "the value is missing; an empty text is \"\"");
    }
    try {
      return Json.value(text);
    } catch (ProblemException e) {
      if ("\"[{".indexOf(text.charAt(0)) >= 0 || isNumberLike(text)) {
        throw new Invalid(
            "where", "the value %s is not JSON: %s".formatted(shown(text), e.getMessage()));
      }
      return Value.of(text);
    }
  }

  /** A number that JSON can write but a value cannot hold; never silently a text. */
  private static boolean isNumberLike(String text) {
    return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
