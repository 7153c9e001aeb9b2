package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Departure;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.Hearing;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Keeps statuses in the collection {@code status}, a document of each device, and what its nodes
 * have to know of each other in {@code status_service}. The server merges, one operation of each
 * device, so any number of nodes may write at once. A write counts when a majority of the replica
 * set has it in its journal.
 *
 * <p>Construction does not ask the server, which may be away then. Needs MongoDB 4.2 or later and
 * the right to create indexes in the database.
 */
public final class MongoStatusStore implements StatusStore {

  static final String COLLECTION = "status";
  static final String SERVICE_COLLECTION = "status_service";

  private final MongoCollection<BsonDocument> statuses;
  private final StatusMerge merge;
  private final Transitions transitions;
  private final Departures departures;
  private final UntoldTransitions untold;
  private final ServiceDocuments service;
  private final LastSeenList lastSeen;

  /**
   * @param database of a client that the caller closes and whose timeouts count; see {@link
   *     MongoConnection}
   */
  public MongoStatusStore(MongoDatabase database) {
    statuses = DurableCollection.of(database, COLLECTION);
    merge = new StatusMerge(statuses);
    var documents = new StatusDocuments(statuses);
    transitions = new Transitions(documents);
    departures = new Departures(documents);
    service = new ServiceDocuments(DurableCollection.of(database, SERVICE_COLLECTION));
    untold = new UntoldTransitions(statuses, documents);
    lastSeen = new LastSeenList(statuses);
  }

  @Override
  public List<ConnectivityChange> merge(List<StatusReport> reports) {
    if (reports.isEmpty()) {
      return List.of();
    }
    var devices = DeviceReports.of(reports);
    return transitions.online(devices, merge.apply(devices));
  }

  @Override
  public Map<Eui, DeviceStatus> find(Collection<Eui> euis, StatusQuery query) {
    if (euis.isEmpty()) {
      return Map.of();
    }
    var filters = new ArrayList<Bson>();
    filters.add(Filters.in(StatusDocument.ID, euis.stream().map(StatusDocument::id).toList()));
    query.conditions().forEach(condition -> filters.add(ConditionFilter.of(condition)));
    if (!query.states().isEmpty()) {
      filters.add(ConditionFilter.inOneOf(query.states()));
    }
    var documents =
        MongoCall.answer(() ->
            statuses
                .find(Filters.and(filters))
                .projection(projection(query))
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>()));
    var found = new HashMap<Eui, DeviceStatus>();
    for (var document : documents) {
      var status = StatusDocument.toDomain(document);
      found.put(status.eui(), status);
    }
    return found;
  }

  private static Bson projection(StatusQuery query) {
    if (query.fields().isEmpty()) {
      return new BsonDocument();
    }
    var paths =
        new ArrayList<>(
            List.of(
                StatusDocument.FIRST_SEEN_AT, StatusDocument.SEEN, StatusDocument.CONNECTIVITY));
    query.fields().forEach(name -> paths.add(StatusDocument.field(name)));
    return Projections.include(paths);
  }

  @Override
  public Map<Eui, Connectivity> connectivity(Collection<Eui> euis) {
    if (euis.isEmpty()) {
      return Map.of();
    }
    var ids = Filters.in(StatusDocument.ID, euis.stream().map(StatusDocument::id).toList());
    return MongoCall.answer(() ->
            statuses
                .find(ids)
                .projection(Projections.include(StatusDocument.CONNECTIVITY))
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>()))
        .stream()
        .collect(Collectors.toMap(StatusDocument::eui, StatusDocument::connectivity));
  }

  @Override
  public List<LastSeen> lastSeen(LastSeen.Order order, Optional<LastSeen> after, int limit) {
    return lastSeen.read(order, after, limit);
  }

  @Override
  public List<ConnectivityChange> expire(Hearing hearing, int limit) {
    return transitions.expire(hearing, limit);
  }

  @Override
  public List<ConnectivityChange> depart(List<Departure> gone) {
    return gone.isEmpty() ? List.of() : departures.depart(gone);
  }

  @Override
  public List<ConnectivityChange> sourceDown(Source source, Instant at, int limit) {
    return departures.down(source, at, limit);
  }

  @Override
  public List<ConnectivityChange> sourceBack(Source source, Instant at, int limit) {
    return departures.back(source, at, limit);
  }

  @Override
  public void heard(Source source, Instant shown) {
    service.heard(source, shown);
  }

  @Override
  public Optional<Instant> lastHeard(Source source) {
    return service.lastHeard(source);
  }

  @Override
  public int countLate(Source source, int limit) {
    return departures.countLate(source, limit);
  }

  @Override
  public List<ConnectivityChange> untold(int limit) {
    return untold.oldest(limit);
  }

  @Override
  public void told(Collection<ConnectivityChange> changes) {
    untold.remove(changes);
  }

  @Override
  public Hearing hear(Instant now, Duration tolerance) {
    return service.hear(now, tolerance);
  }

  @Override
  public Optional<Hearing> hearing() {
    return service.hearing();
  }

  @Override
  public Map<Connectivity.State, Long> countByState() {
    var stages = List.of(Aggregates.sortByCount("$" + StatusDocument.STATE));
    var counts = new EnumMap<Connectivity.State, Long>(Connectivity.State.class);
    MongoCall.answer(() -> statuses.aggregate(stages).into(new ArrayList<>()))
        .forEach(group -> counts.put(state(group), group.getNumber("count").longValue()));
    return counts;
  }

  /** Of a device that reported but is not yet said to be online, none is kept. */
  private static Connectivity.State state(BsonDocument group) {
    return group.isString("_id")
        ? Connectivity.State.valueOf(group.getString("_id").getValue())
        : Connectivity.State.NEVER_SEEN;
  }

  @Override
  public void delete(Eui eui) {
    MongoCall.answer(
        () -> statuses.deleteOne(Filters.eq(StatusDocument.ID, StatusDocument.id(eui))));
  }
}
