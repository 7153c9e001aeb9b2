package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.DeviceStatus;
import io.lintel.domain.status.LastSeen;
import io.lintel.domain.status.StatusQuery;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.StatusStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Keeps statuses in the collection {@code status}, a document of each device. The server merges,
 * one operation of each device, so any number of nodes may write at once. A write counts when a
 * majority of the replica set has it in its journal.
 *
 * <p>Construction does not ask the server, which may be away then. Needs MongoDB 4.2 or later and
 * the right to create indexes in the database.
 */
public final class MongoStatusStore implements StatusStore {

  private static final String COLLECTION = "status";

  private final MongoCollection<BsonDocument> statuses;
  private final StatusMerge merge;
  private final Transitions transitions;
  private final LastSeenList lastSeen;

  /**
   * @param database of a client that the caller closes and whose timeouts count; see {@link
   *     MongoConnection}
   */
  public MongoStatusStore(MongoDatabase database) {
    statuses = DurableCollection.of(database, COLLECTION);
    merge = new StatusMerge(statuses);
    transitions = new Transitions(statuses);
    lastSeen = new LastSeenList(statuses);
  }

  @Override
  public List<ConnectivityChange> merge(List<StatusReport> reports) {
    if (reports.isEmpty()) {
      return List.of();
    }
    var devices = DeviceReports.of(reports);
    var notOnline = merge.apply(devices);
    return transitions.online(
        devices.stream().filter(device -> notOnline.contains(device.eui())).toList());
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
  public List<ConnectivityChange> expire(Instant now, int limit) {
    return transitions.expire(now, limit);
  }

  @Override
  public void delete(Eui eui) {
    MongoCall.answer(
        () -> statuses.deleteOne(Filters.eq(StatusDocument.ID, StatusDocument.id(eui))));
  }
}
