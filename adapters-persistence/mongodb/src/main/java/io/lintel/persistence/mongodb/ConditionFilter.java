package io.lintel.persistence.mongodb;

import com.mongodb.client.model.Filters;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition;
import io.lintel.domain.status.Connectivity;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Conditions as the server's filters. A missing or removed field has no value, and the orderings
 * hold only between values of one type, by the server's own rules; texts order by the bytes of
 * their UTF-8, which is by code point.
 */
final class ConditionFilter {

  private ConditionFilter() {}

  static Bson of(Condition condition) {
    var path = StatusDocument.value(condition.field());
    var operand = condition.operand();
    return switch (condition.operator()) {
      case EXISTS -> Filters.exists(path, operand.equals(Value.of(true)));
      case EQUAL -> new BsonDocument(path, new BsonDocument("$eq", BsonFieldValue.bson(operand)));
      case NOT_EQUAL ->
          Filters.and(Filters.exists(path), Filters.ne(path, BsonFieldValue.bson(operand)));
      case IN -> Filters.in(path, items(operand).stream().map(BsonFieldValue::bson).toList());
      case LESS -> Filters.lt(path, BsonFieldValue.bson(operand));
      case LESS_OR_EQUAL -> Filters.lte(path, BsonFieldValue.bson(operand));
      case GREATER -> Filters.gt(path, BsonFieldValue.bson(operand));
      case GREATER_OR_EQUAL -> Filters.gte(path, BsonFieldValue.bson(operand));
    };
  }

  /** A device that is not yet said to be online has no connectivity; see {@link StatusDocument}. */
  static Bson inOneOf(Set<Connectivity.State> states) {
    var named =
        Filters.in(StatusDocument.STATE, states.stream().map(Connectivity.State::name).toList());
    return states.contains(Connectivity.State.NEVER_SEEN)
        ? Filters.or(named, Filters.exists(StatusDocument.STATE, false))
        : named;
  }

  private static List<Value> items(Value operand) {
    return operand instanceof Value.Items(var values) ? values : List.of();
  }
}
