package io.lintel.persistence.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.Connectivity.Reason;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Departure;
import io.lintel.domain.status.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Takes devices for gone, or for back, without a report of theirs: each by an update on condition
 * that nobody changed it meanwhile.
 */
final class Departures {

  private static final String SOURCE = StatusDocument.SEEN + "." + StatusDocument.SOURCE;
  private static final Bson PRESENT =
      Filters.in(StatusDocument.STATE, State.ONLINE.name(), State.LATE.name());

  private final StatusDocuments documents;

  Departures(StatusDocuments documents) {
    this.documents = documents;
  }

  List<ConnectivityChange> depart(List<Departure> departures) {
    var byDevice = new LinkedHashMap<Eui, List<Departure>>();
    for (var departure : departures) {
      byDevice.computeIfAbsent(departure.eui(), _ -> new ArrayList<>()).add(departure);
    }
    return AtOnce.call(List.copyOf(byDevice.values()), this::departOne).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The first of the departures of one device that it was not heard after. */
  private Optional<ConnectivityChange> departOne(List<Departure> departures) {
    return departures.stream()
        .map(departure -> leave(departure.eui(), departure.at(), departure.reason()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<ConnectivityChange> leave(Eui eui, Instant at, Reason reason) {
    for (var found = documents.connectivity(eui);
        found.isPresent() && mayLeave(found.get(), at);
        found = documents.connectivity(eui)) {
      var before = found.get();
      var change =
          new ConnectivityChange(eui, before.state(), new Connectivity(State.OFFLINE, at, reason));
      if (documents.change(change, Filters.and(StatusDocument.is(before), notHeardAfter(at)))) {
        return Optional.of(change);
      }
      if (documents.find(heardAfter(eui, at), StatusDocument.ID, 1).size() == 1) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean mayLeave(Connectivity before, Instant at) {
    return switch (before.state()) {
      case ONLINE, LATE -> !before.since().orElseThrow().isAfter(at);
      case NEVER_SEEN, OFFLINE -> false;
    };
  }

  private static Bson notHeardAfter(Instant at) {
    return Filters.lte(StatusDocument.LAST_SEEN_AT, BsonTimes.bson(at));
  }

  private static Bson heardAfter(Eui eui, Instant at) {
    return Filters.and(
        StatusDocuments.of(eui), Filters.gt(StatusDocument.LAST_SEEN_AT, BsonTimes.bson(at)));
  }

  List<ConnectivityChange> down(Source source, Instant at, int limit) {
    var condition =
        Filters.and(
            ofSource(source),
            PRESENT,
            notHeardAfter(at),
            Filters.lte(StatusDocument.SINCE, BsonTimes.bson(at)));
    return untilNoneIsLeft(
        condition, limit, document -> leave(StatusDocument.eui(document), at, Reason.SOURCE_DOWN));
  }

  List<ConnectivityChange> back(Source source, Instant at, int limit) {
    var condition =
        Filters.and(
            ofSource(source),
            Filters.eq(StatusDocument.STATE, State.OFFLINE.name()),
            Filters.eq(StatusDocument.REASON, Reason.SOURCE_DOWN.name()),
            Filters.lte(StatusDocument.SINCE, BsonTimes.bson(at)));
    return untilNoneIsLeft(condition, limit, document -> back(document, at));
  }

  int countLate(Source source, int limit) {
    documents.createIndexes(List.of(index()));
    var late = Filters.and(ofSource(source), Filters.eq(StatusDocument.STATE, State.LATE.name()));
    return documents.find(late, StatusDocument.ID, limit).size();
  }

  private Optional<ConnectivityChange> back(BsonDocument document, Instant at) {
    var before = StatusDocument.connectivity(document);
    var change =
        new ConnectivityChange(
            StatusDocument.eui(document),
            State.OFFLINE,
            new Connectivity(State.ONLINE, at, Reason.SOURCE_BACK));
    return documents.change(change, StatusDocument.is(before), putOff(document, before, at))
        ? Optional.of(change)
        : Optional.empty();
  }

  /** The deadlines, if there are any, by as long as the source was down. */
  private static Bson putOff(BsonDocument document, Connectivity before, Instant at) {
    if (!document.getDocument(StatusDocument.SEEN).containsKey(StatusDocument.LATE_AT)) {
      return Updates.combine();
    }
    long outage = ChronoUnit.MICROS.between(before.since().orElseThrow(), at);
    return Updates.combine(
        Updates.inc(StatusDocument.SEEN + "." + StatusDocument.LATE_AT, outage),
        Updates.inc(StatusDocument.SEEN + "." + StatusDocument.OFFLINE_AT, outage));
  }

  /** Others may make some of those that are found; then there may be more for us. */
  private List<ConnectivityChange> untilNoneIsLeft(
      Bson condition, int limit, Function<BsonDocument, Optional<ConnectivityChange>> change) {
    documents.createIndexes(List.of(index()));
    while (true) {
      var found =
          documents.find(
              condition,
              StatusDocument.ID,
              limit,
              StatusDocument.CONNECTIVITY,
              StatusDocument.SEEN);
      var made = AtOnce.call(found, change).stream().flatMap(Optional::stream).toList();
      if (found.isEmpty() || !made.isEmpty()) {
        return made;
      }
    }
  }

  private static Bson ofSource(Source source) {
    return Filters.eq(SOURCE, source.name());
  }

  private static IndexModel index() {
    return new IndexModel(
        Indexes.ascending(SOURCE, StatusDocument.STATE),
        new IndexOptions().partialFilterExpression(Filters.exists(SOURCE)));
  }
}
