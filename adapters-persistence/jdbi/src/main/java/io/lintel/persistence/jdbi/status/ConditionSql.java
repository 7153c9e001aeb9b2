package io.lintel.persistence.jdbi.status;

import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition;
import io.lintel.persistence.jdbi.Dialect;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * A condition in SQL, exactly as {@link Condition#holds} decides. Values are equal when their
 * canonical texts are; the columns for ordering are null for values of other types.
 *
 * @param number tells its parameters from those of the other conditions of a statement
 */
record ConditionSql(Condition condition, int number, Dialect dialect) {

  /** Of the device {@code d}. */
  String text() {
    return switch (condition.operator()) {
      case EXISTS -> condition.operand().equals(Value.of(true)) ? field("") : "not " + field("");
      case EQUAL -> field(" and c.value = :" + operand());
      case NOT_EQUAL -> field(" and c.value <> :" + operand());
      case IN -> field(" and c.value in (" + dialect.elements(operand()) + ")");
      case LESS -> field(ordered("<"));
      case LESS_OR_EQUAL -> field(ordered("<="));
      case GREATER -> field(ordered(">"));
      case GREATER_OR_EQUAL -> field(ordered(">="));
    };
  }

  private String field(String comparison) {
    return "exists (select 1 from status_fields c where c.eui = s.eui and c.field = :condition"
        + number
        + " and c.value is not null"
        + comparison
        + ")";
  }

  private String ordered(String sign) {
    var column = condition.operand() instanceof Value.Num ? "c.number" : "c.words";
    return " and " + column + " " + sign + " :" + operand();
  }

  private String operand() {
    return "operand" + number;
  }

  Query bind(Query statement) {
    statement.bind("condition" + number, condition.field().value());
    return switch (condition.operator()) {
      case EXISTS -> statement;
      case EQUAL, NOT_EQUAL -> statement.bind(operand(), condition.operand().canonical());
      case IN -> dialect.bindTexts(statement, operand(), canonicalItems());
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          switch (condition.operand()) {
            case Value.Num(var bound) -> statement.bind(operand(), bound);
            case Value.Text(var bound) -> statement.bind(operand(), bound);
            case Value.Nothing _, Value.Bool _, Value.Items _, Value.Members _ ->
                throw new IllegalStateException("not ordered: " + condition);
          };
    };
  }

  private List<String> canonicalItems() {
    return condition.operand() instanceof Value.Items(var values)
        ? values.stream().map(Value::canonical).toList()
        : List.of();
  }
}
