package io.lintel.persistence.mongodb;

import com.mongodb.client.model.Filters;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Sample;
import io.lintel.domain.status.TimeRange;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * How a sample is kept:
 *
 * <pre>{@code
 * {_id: {eui: "00158d0001a2b3c4", field: "temperature", at: 1772366400000000},
 *  sample: {h: -12, v: 21.5}}
 * }</pre>
 *
 * Documents compare member by member: so what is read is one range of the ids, whose index is the
 * only one that reads need, and {@code $max} keeps the sample with the greater hash. Where a field
 * was removed there is no {@code v}.
 */
final class SampleDocument {

  static final String ID = "_id";
  static final String AT = ID + "." + "at";
  static final String SAMPLE = "sample";

  private static final String EUI_MEMBER = "eui";
  private static final String FIELD_MEMBER = "field";
  private static final String AT_MEMBER = "at";
  private static final String HASH_MEMBER = "h";
  private static final String VALUE_MEMBER = "v";

  private SampleDocument() {}

  static BsonDocument of(Sample sample) {
    return new BsonDocument(ID, id(sample)).append(SAMPLE, sample(sample));
  }

  static BsonDocument id(Sample sample) {
    return id(sample.eui(), sample.field(), sample.at());
  }

  private static BsonDocument id(Eui eui, FieldName field, Instant at) {
    return new BsonDocument(EUI_MEMBER, new BsonString(eui.toString()))
        .append(FIELD_MEMBER, new BsonString(field.value()))
        .append(AT_MEMBER, BsonTimes.bson(at));
  }

  static BsonDocument sample(Sample sample) {
    var document = new BsonDocument(HASH_MEMBER, new BsonInt64(sample.value().hash()));
    return sample.value().isTombstone()
        ? document
        : document.append(VALUE_MEMBER, BsonFieldValue.bson(sample.value().value()));
  }

  static Bson within(Eui eui, FieldName field, TimeRange range) {
    return Filters.and(
        Filters.gte(ID, id(eui, field, range.from())), Filters.lt(ID, id(eui, field, range.to())));
  }

  static Bson of(Eui eui) {
    var name = new BsonString(eui.toString());
    return Filters.and(
        Filters.gte(ID, new BsonDocument(EUI_MEMBER, name)),
        Filters.lt(ID, new BsonDocument(EUI_MEMBER, name).append(FIELD_MEMBER, new BsonMaxKey())));
  }

  static Reading toDomain(BsonDocument document) {
    return new Reading(
        BsonTimes.instant(document.getDocument(ID), AT_MEMBER),
        value(document.getDocument(SAMPLE)));
  }

  static Value value(BsonDocument sample) {
    return sample.containsKey(VALUE_MEMBER)
        ? BsonFieldValue.value(sample.get(VALUE_MEMBER))
        : Value.nothing();
  }
}
