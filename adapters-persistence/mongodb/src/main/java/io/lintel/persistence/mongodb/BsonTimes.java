package io.lintel.persistence.mongodb;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/** Times as whole microseconds since 1970; a BSON date has milliseconds only. */
final class BsonTimes {

  private BsonTimes() {}

  static BsonInt64 bson(Instant time) {
    return new BsonInt64(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  static Instant instant(BsonDocument document, String name) {
    return Instant.EPOCH.plus(document.getInt64(name).getValue(), ChronoUnit.MICROS);
  }
}
