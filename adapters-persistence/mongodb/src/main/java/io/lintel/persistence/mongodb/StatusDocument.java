package io.lintel.persistence.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Register;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * How a status is kept:
 *
 * <pre>{@code
 * {_id: "00158d0001a2b3c4",
 *  fields: {temperature: {t: 1772366400000000, h: -12, v: 21.5},
 *           removed:     {t: 1772366400000000, h: 345}},
 *  firstSeenAt: 1772366400000000,
 *  seen: {at: 1772366400000000, lateAt: 1772366490000000, offlineAt: 1772366580000000,
 *         source: "zigbee2mqtt"},
 *  connectivity: {state: "ONLINE", since: 1772366400000000, reason: "REPORTED"},
 *  untold: [{from: "NEVER_SEEN", state: "ONLINE", since: 1772366400000000, reason: "REPORTED"}]}
 * }</pre>
 *
 * The id is the text of the EUI, which people and other programs know it by, and which sorts as it
 * does; as a number half of them would be negative. {@code fields} and {@code seen} hold what
 * {@code $max} compares: documents compare by their first member, then by the second. Deadlines and
 * source stand in {@code seen} so that they change with the report they follow from. {@code untold}
 * are the transitions that nobody was told of; each is added by the operation that makes it.
 */
final class StatusDocument {

  static final String ID = "_id";
  static final String FIELDS = "fields";
  static final String FIRST_SEEN_AT = "firstSeenAt";
  static final String SEEN = "seen";
  static final String LATE_AT = "lateAt";
  static final String OFFLINE_AT = "offlineAt";
  static final String SOURCE = "source";
  static final String CONNECTIVITY = "connectivity";
  static final String UNTOLD = "untold";
  static final String STATE = CONNECTIVITY + ".state";
  static final String SINCE = CONNECTIVITY + ".since";
  static final String REASON = CONNECTIVITY + ".reason";

  private static final String TIME = "t";
  private static final String HASH = "h";
  private static final String VALUE = "v";
  private static final String AT = "at";
  static final String LAST_SEEN_AT = SEEN + "." + AT;

  private StatusDocument() {}

  static BsonString id(Eui eui) {
    return new BsonString(eui.toString());
  }

  static Eui eui(BsonDocument document) {
    return Eui.parse(document.getString(ID).getValue());
  }

  static String field(FieldName name) {
    return FIELDS + "." + name;
  }

  static String value(FieldName name) {
    return field(name) + "." + VALUE;
  }

  static BsonDocument register(Register register) {
    var document =
        new BsonDocument(TIME, BsonTimes.bson(register.at()))
            .append(HASH, new BsonInt64(register.value().hash()));
    return register.value().isTombstone()
        ? document
        : document.append(VALUE, BsonFieldValue.bson(register.value().value()));
  }

  static BsonDocument seen(DeviceReports reports) {
    var at = reports.lastReceivedAt();
    var seen = new BsonDocument(AT, BsonTimes.bson(at));
    reports
        .deadlines()
        .ifPresent(due ->
            seen.append(LATE_AT, BsonTimes.bson(due.lateAt()))
                .append(OFFLINE_AT, BsonTimes.bson(due.offlineAt())));
    reports.source().ifPresent(source -> seen.append(SOURCE, new BsonString(source.name())));
    return seen;
  }

  static BsonDocument connectivity(Connectivity connectivity) {
    return new BsonDocument("state", new BsonString(connectivity.state().name()))
        .append("since", BsonTimes.bson(connectivity.since().orElseThrow()))
        .append("reason", new BsonString(connectivity.reason().orElseThrow().name()));
  }

  /** Of a device that reported but is not yet said to be online: as if it had not. */
  static Connectivity connectivity(BsonDocument document) {
    if (!document.containsKey(CONNECTIVITY)) {
      return Connectivity.NEVER_SEEN;
    }
    return reached(document.getDocument(CONNECTIVITY));
  }

  private static Connectivity reached(BsonDocument kept) {
    return new Connectivity(
        Connectivity.State.valueOf(kept.getString("state").getValue()),
        BsonTimes.instant(kept, "since"),
        Connectivity.Reason.valueOf(kept.getString("reason").getValue()));
  }

  /** Holds while nobody has changed it. */
  static Bson is(Connectivity connectivity) {
    return connectivity.since().isEmpty()
        ? Filters.exists(CONNECTIVITY, false)
        : Filters.and(
            Filters.eq(STATE, connectivity.state().name()),
            Filters.eq(SINCE, BsonTimes.bson(connectivity.since().get())));
  }

  /** Makes a transition, and remembers that it has to be told. */
  static Bson transition(Connectivity.State from, Connectivity to) {
    return Updates.combine(
        Updates.set(CONNECTIVITY, connectivity(to)), Updates.push(UNTOLD, untold(from, to)));
  }

  static BsonDocument untold(Connectivity.State from, Connectivity to) {
    var change = new BsonDocument("from", new BsonString(from.name()));
    change.putAll(connectivity(to));
    return change;
  }

  /** In the order in which they were made. */
  static List<ConnectivityChange> untold(BsonDocument document) {
    var eui = eui(document);
    return document.getArray(UNTOLD, new BsonArray()).stream()
        .map(BsonValue::asDocument)
        .map(change ->
            new ConnectivityChange(
                eui,
                Connectivity.State.valueOf(change.getString("from").getValue()),
                reached(change)))
        .toList();
  }

  static LastSeen lastSeen(BsonDocument document) {
    return new LastSeen(BsonTimes.instant(document.getDocument(SEEN), AT), eui(document));
  }

  static DeviceStatus toDomain(BsonDocument document) {
    var fields = new TreeMap<FieldName, Reading>();
    document
        .getDocument(FIELDS, new BsonDocument())
        .forEach((name, register) ->
            reading(register.asDocument())
                .ifPresent(reading -> fields.put(new FieldName(name), reading)));
    return new DeviceStatus(
        eui(document),
        connectivity(document),
        Optional.of(BsonTimes.instant(document, FIRST_SEEN_AT)),
        Optional.of(BsonTimes.instant(document.getDocument(SEEN), AT)),
        fields);
  }

  private static Optional<Reading> reading(BsonDocument register) {
    return Optional.ofNullable(register.get(VALUE))
        .map(value -> new Reading(BsonTimes.instant(register, TIME), BsonFieldValue.value(value)));
  }
}
