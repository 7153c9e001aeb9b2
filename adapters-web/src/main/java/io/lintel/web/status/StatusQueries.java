package io.lintel.web.status;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.StatusQuery;
import io.lintel.web.http.QueryParameters;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which part of a status is asked for: {@code fields=a,b} and {@code where=}, repeatable. */
public final class StatusQueries {

  private StatusQueries() {}

  public static StatusQuery of(QueryParameters query) {
    return new StatusQuery(
        query.one("fields", StatusQueries::names).orElse(Set.of()),
        query.all("where", WhereCondition::parse));
  }

  /** Which devices a list keeps: {@code where=} and {@code connectivity=}, both repeatable. */
  public static StatusQuery filter(QueryParameters query) {
    return new StatusQuery(
        Set.of(),
        query.all("where", WhereCondition::parse),
        Set.copyOf(
            query.all("connectivity", text -> ConnectivityStates.parse("connectivity", text))));
  }

  private static Set<FieldName> names(String text) {
    if (text.isBlank()) {
      throw new Invalid("fields", "must name at least one field");
    }
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .map(FieldName::new)
        .collect(Collectors.toSet());
  }
}
