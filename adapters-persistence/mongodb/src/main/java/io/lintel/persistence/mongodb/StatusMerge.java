package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.StatusReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Writes reports: an upsert of each device, in which the greater register wins. */
final class StatusMerge {

  private static final String NAMES = "names";
  private static final BsonDocument COUNT_OF_NAMES =
      BsonDocument.parse("{$size: {$objectToArray: {$ifNull: ['$fields', {}]}}}");

  private final MongoCollection<BsonDocument> statuses;

  StatusMerge(MongoCollection<BsonDocument> statuses) {
    this.statuses = statuses;
  }

  /** Merges and tells which of the devices were not online afterwards, and what they were. */
  Map<Eui, Connectivity> apply(List<DeviceReports> devices) {
    Upserts.apply(statuses, devices.stream().map(StatusMerge::upsertion).toList());
    var notOnline = new HashMap<Eui, Connectivity>();
    for (var document : exceptional(devices)) {
      if (document.getInt32(NAMES).getValue() > StatusReport.MOST_FIELDS) {
        removeNamesBeyondTheMost(StatusDocument.eui(document));
      }
      var connectivity = StatusDocument.connectivity(document);
      if (connectivity.state() != Connectivity.State.ONLINE) {
        notOnline.put(StatusDocument.eui(document), connectivity);
      }
    }
    return notOnline;
  }

  private static UpdateOneModel<BsonDocument> upsertion(DeviceReports device) {
    var updates = new ArrayList<Bson>();
    device
        .fields()
        .forEach((name, register) ->
            updates.add(
                Updates.max(StatusDocument.field(name), StatusDocument.register(register))));
    updates.add(Updates.max(StatusDocument.SEEN, StatusDocument.seen(device)));
    updates.add(
        Updates.min(StatusDocument.FIRST_SEEN_AT, BsonTimes.bson(device.firstReceivedAt())));
    return new UpdateOneModel<>(
        Filters.eq(StatusDocument.ID, StatusDocument.id(device.eui())),
        Updates.combine(updates),
        new UpdateOptions().upsert(true));
  }

  /** The few that need more to be done: too many names, or not online. */
  private List<BsonDocument> exceptional(List<DeviceReports> devices) {
    var ids = devices.stream().map(DeviceReports::eui).map(StatusDocument::id).toList();
    var stages =
        List.of(
            Aggregates.match(Filters.in(StatusDocument.ID, ids)),
            Aggregates.project(
                Projections.fields(
                    Projections.include(StatusDocument.CONNECTIVITY),
                    Projections.computed(NAMES, COUNT_OF_NAMES))),
            Aggregates.match(
                Filters.or(
                    Filters.ne(StatusDocument.STATE, Connectivity.State.ONLINE.name()),
                    Filters.gt(NAMES, StatusReport.MOST_FIELDS))));
    return MongoCall.answer(() -> statuses.aggregate(stages).into(new ArrayList<>()));
  }

  /** Right even if others merge meanwhile: what is beyond the most can only get further beyond. */
  private void removeNamesBeyondTheMost(Eui eui) {
    var device = Filters.eq(StatusDocument.ID, StatusDocument.id(eui));
    var found = MongoCall.answer(() -> statuses.find(device).into(new ArrayList<>()));
    for (var document : found) {
      var beyond =
          new TreeSet<>(document.getDocument(StatusDocument.FIELDS).keySet())
              .stream()
                  .skip(StatusReport.MOST_FIELDS)
                  .map(FieldName::new)
                  .map(StatusDocument::field)
                  .toList();
      if (!beyond.isEmpty()) {
        var removal = Updates.combine(beyond.stream().map(Updates::unset).toList());
        MongoCall.answer(() -> statuses.updateOne(device, removal));
      }
    }
  }
}
