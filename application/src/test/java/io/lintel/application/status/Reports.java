package io.lintel.application.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reports as they come in. */
public final class Reports {

  public static final FieldName LEVEL = new FieldName("level");

  private Reports() {}

  /** Of a sender that does not say when it was so. */
  public static IncomingReport report(Eui eui, double level) {
    return new IncomingReport(eui, Optional.empty(), level(level));
  }

  public static IncomingReport report(Eui eui, Instant at, double level) {
    return new IncomingReport(eui, Optional.of(at), level(level));
  }

  public static NavigableMap<FieldName, FieldValue> level(double level) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(LEVEL, FieldValue.of(Value.of(level)));
    return fields;
  }
}
