package io.lintel.persistence.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DeviceReports;
import io.lintel.domain.status.Hearing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    ConnectivityChange change(Hearing hearing) {
      var to = new Connectivity(step.to, hearing.when(at), Connectivity.Reason.SILENT);
      return new ConnectivityChange(eui(), step.from, to);
    }

    @Override
    public int compareTo(Due other) {
      return ORDER.compare(this, other);
    }
  }

  private final StatusDocuments documents;

  Transitions(StatusDocuments documents) {
    this.documents = documents;
  }

  /**
   * Brings devices online that reported.
   *
   * @param before what those were that were not online when the reports had been written
   */
  List<ConnectivityChange> online(List<DeviceReports> devices, Map<Eui, Connectivity> before) {
    var others = devices.stream().filter(device -> before.containsKey(device.eui())).toList();
    return AtOnce.call(others, device -> online(device, before)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ConnectivityChange> online(DeviceReports device, Map<Eui, Connectivity> before) {
    var since = device.lastReceivedAt();
    var online = new Connectivity(Connectivity.State.ONLINE, since, Connectivity.Reason.REPORTED);
    for (var found = Optional.ofNullable(before.get(device.eui()));
        found.isPresent() && mayReturn(found.get(), since);
        found = documents.connectivity(device.eui())) {
      var change = new ConnectivityChange(device.eui(), found.get().state(), online);
      if (documents.change(change, StatusDocument.is(found.get()))) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }

  private static boolean mayReturn(Connectivity before, Instant since) {
    return before.state() != Connectivity.State.ONLINE
        && before.since().map(it -> !it.isAfter(since)).orElse(true);
  }

  /** Makes what silence has made due, what is due first at first. */
  List<ConnectivityChange> expire(Hearing hearing, int limit) {
    documents.createIndexes(List.of(Step.TO_LATE.index(), Step.TO_OFFLINE.index()));
    var now = hearing.clock();
    var made = new ArrayList<Due>();
    var dues = dues(now, limit);
    while (!dues.isEmpty()) {
      AtOnce.call(dues, steps -> make(steps, hearing)).forEach(made::addAll);
      dues = dues(now, limit - made.size()); // others may have made some of these
    }
    return made.stream().sorted().map(due -> due.change(hearing)).toList();
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
  private List<Due> make(List<Due> steps, Hearing hearing) {
    return steps.stream().takeWhile(due -> makes(due, hearing)).toList();
  }

  private List<BsonDocument> find(Step step, Instant now, int limit) {
    var condition = Filters.and(step.inState(), Filters.lte(step.deadline, BsonTimes.bson(now)));
    return documents.find(condition, step.deadline, limit, StatusDocument.SEEN);
  }

  private boolean makes(Due due, Hearing hearing) {
    return documents.change(
        due.change(hearing),
        Filters.and(
            due.step().inState(), Filters.eq(due.step().deadline, BsonTimes.bson(due.at()))));
  }
}
