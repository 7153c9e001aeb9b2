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
import java.util.Optional;
import java.util.stream.Collectors;
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

    ConnectivityChange change() {
      var to = new Connectivity(step.to, at, Connectivity.Reason.SILENT);
      return new ConnectivityChange(eui(), step.from, to);
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
    return AtOnce.call(devices, this::online).stream().flatMap(Optional::stream).toList();
  }

  private Optional<ConnectivityChange> online(DeviceReports device) {
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
    return Optional.ofNullable(
            MongoCall.answer(() -> statuses.findOneAndUpdate(condition, setting(online), options)))
        .map(StatusDocument::connectivity)
        .map(before -> new ConnectivityChange(device.eui(), before.state(), online));
  }

  /** Makes what silence has made due, what is due first at first. */
  List<ConnectivityChange> expire(Instant now, int limit) {
    createIndexes();
    var made = new ArrayList<Due>();
    var dues = dues(now, limit);
    while (!dues.isEmpty()) {
      AtOnce.call(dues, this::make).forEach(made::addAll);
      dues = dues(now, limit - made.size()); // others may have made some of these
    }
    return made.stream().sorted().map(Due::change).toList();
  }

  /** The first of all that is due, by device. */
  private List<List<Due>> dues(Instant now, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    var dues = new ArrayList<Due>();
    for (var document : find(Step.TO_LATE, now, limit)) {
      dues.add(Due.of(Step.TO_LATE, document));
      dues.add(Due.of(Step.TO_OFFLINE, document));
    }
    find(Step.TO_OFFLINE, now, limit)
        .forEach(document -> dues.add(Due.of(Step.TO_OFFLINE, document)));
    return List.copyOf(
        dues.stream()
            .filter(due -> !due.at().isAfter(now))
            .sorted()
            .limit(limit)
            .collect(Collectors.groupingBy(Due::eui))
            .values());
  }

  /** Those of a device's steps that this call made. */
  private List<Due> make(List<Due> steps) {
    return steps.stream().takeWhile(this::makes).toList();
  }

  private List<BsonDocument> find(Step step, Instant now, int limit) {
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
    var update = setting(due.change().to());
    return MongoCall.answer(() -> statuses.updateOne(condition, update)).getModifiedCount() == 1;
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
