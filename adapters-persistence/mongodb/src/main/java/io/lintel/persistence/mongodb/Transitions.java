package io.lintel.persistence.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DeviceReports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Makes transitions, each by an update on condition that nobody made it before; so of all nodes one
 * is told.
 */
final class Transitions {

  /** A transition that silence makes due: from one state to the next, by a deadline. */
  private enum Step {
    TO_LATE(Connectivity.State.ONLINE, Connectivity.State.LATE, StatusDocument.LATE_AT),
    TO_OFFLINE(Connectivity.State.LATE, Connectivity.State.OFFLINE, StatusDocument.OFFLINE_AT);

    private final Connectivity.State from;
    private final Connectivity.State to;
    private final String member;
    private final String deadline;

    Step(Connectivity.State from, Connectivity.State to, String member) {
      this.from = from;
      this.to = to;
      this.member = member;
      this.deadline = StatusDocument.SEEN + "." + member;
    }

    private Bson inState() {
      return Filters.eq(StatusDocument.STATE, from.name());
    }

    /** Holds the deadlines of those devices alone whose next step it is. */
    private IndexModel index() {
      return new IndexModel(
          Indexes.ascending(deadline), new IndexOptions().partialFilterExpression(inState()));
    }
  }

  /** A step of a device, and the document it was found in. */
  private record Due(Instant at, Step step, BsonDocument document) implements Comparable<Due> {

    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at).thenComparing(Due::eui).thenComparing(Due::step);

    static Due of(Step step, BsonDocument document) {
      var seen = document.getDocument(StatusDocument.SEEN);
      return new Due(BsonTimes.instant(seen, step.member), step, document);
    }

    Eui eui() {
      return StatusDocument.eui(document);
    }

    @Override
    public int compareTo(Due other) {
      return ORDER.compare(this, other);
    }
  }

  private final MongoCollection<BsonDocument> statuses;
  private volatile boolean indexed;

  Transitions(MongoCollection<BsonDocument> statuses) {
    this.statuses = statuses;
  }

  /** Brings devices online that reported. */
  List<ConnectivityChange> online(List<DeviceReports> devices) {
    var changes = new ArrayList<ConnectivityChange>();
    for (var device : devices) {
      var since = device.lastReceivedAt();
      var online = new Connectivity(Connectivity.State.ONLINE, since, Connectivity.Reason.REPORTED);
      var condition =
          Filters.and(
              Filters.eq(StatusDocument.ID, StatusDocument.id(device.eui())),
              Filters.ne(StatusDocument.STATE, Connectivity.State.ONLINE.name()),
              Filters.not(Filters.gt(StatusDocument.SINCE, BsonTimes.bson(since))));
      var options =
          new FindOneAndUpdateOptions()
              .returnDocument(ReturnDocument.BEFORE)
              .projection(Projections.include(StatusDocument.CONNECTIVITY));
      var before =
          MongoCall.answer(() -> statuses.findOneAndUpdate(condition, setting(online), options));
      if (before != null) {
        var from = StatusDocument.connectivity(before).state();
        changes.add(new ConnectivityChange(device.eui(), from, online));
      }
    }
    return changes;
  }

  /** Makes what silence has made due, what is due first at first. */
  List<ConnectivityChange> expire(Instant now, int limit) {
    createIndexes();
    var changes = new ArrayList<ConnectivityChange>();
    var dues = dues(now, limit);
    while (!dues.isEmpty() && changes.size() < limit) {
      var due = dues.remove();
      if (makes(due)) {
        changes.add(change(due));
        if (due.step() == Step.TO_LATE) {
          var next = Due.of(Step.TO_OFFLINE, due.document());
          if (!next.at().isAfter(now)) {
            dues.add(next);
          }
        }
      }
      if (dues.isEmpty()) { // others may have made some of these, so that there are more
        dues = dues(now, limit - changes.size());
      }
    }
    return changes;
  }

  private PriorityQueue<Due> dues(Instant now, int limit) {
    var dues = new PriorityQueue<Due>();
    if (limit > 0) {
      for (var step : Step.values()) {
        dues(step, now, limit).forEach(document -> dues.add(Due.of(step, document)));
      }
    }
    return dues;
  }

  private List<BsonDocument> dues(Step step, Instant now, int limit) {
    var condition = Filters.and(step.inState(), Filters.lte(step.deadline, BsonTimes.bson(now)));
    return MongoCall.answer(() ->
        statuses
            .find(condition)
            .sort(Sorts.ascending(step.deadline))
            .limit(limit)
            .projection(Projections.include(StatusDocument.SEEN))
            .into(new ArrayList<>()));
  }

  private boolean makes(Due due) {
    var condition =
        Filters.and(
            Filters.eq(StatusDocument.ID, StatusDocument.id(due.eui())),
            due.step().inState(),
            Filters.eq(due.step().deadline, BsonTimes.bson(due.at())));
    var update = setting(change(due).to());
    return MongoCall.answer(() -> statuses.updateOne(condition, update)).getModifiedCount() == 1;
  }

  private static ConnectivityChange change(Due due) {
    var to = new Connectivity(due.step().to, due.at(), Connectivity.Reason.SILENT);
    return new ConnectivityChange(due.eui(), due.step().from, to);
  }

  private static Bson setting(Connectivity connectivity) {
    return Updates.set(StatusDocument.CONNECTIVITY, StatusDocument.connectivity(connectivity));
  }

  /**
   * Here, because this alone needs them, and is called again and again; so a server that is away
   * when the program starts is no trouble. To create what is there changes nothing.
   */
  private void createIndexes() {
    if (!indexed) {
      var indexes = List.of(Step.TO_LATE.index(), Step.TO_OFFLINE.index());
      MongoCall.answer(() -> statuses.createIndexes(indexes));
      indexed = true;
    }
  }
}
