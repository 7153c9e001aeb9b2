package io.lintel.persistence.redis;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.Departure;
import io.lintel.domain.status.Hearing;
import io.lintel.domain.status.Source;
import io.lintel.domain.status.StatusStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Makes transitions: each is worked out here from what a device is, and made by a script if it is
 * still that; so of all nodes one makes it.
 */
final class Transitions {

  private static final Script TRANSIT = Script.of("transit");

  private final RedisDatabase redis;

  Transitions(RedisDatabase redis) {
    this.redis = redis;
  }

  /** A device as it was read, and what is to become of it. */
  private record Step(Eui eui, String before, Connection after, ConnectivityChange change) {

    static Step of(Eui eui, Connection before, Connection after) {
      var change = new ConnectivityChange(eui, before.connectivity().state(), after.connectivity());
      return new Step(eui, before.text(), after, change);
    }
  }

  /** A step that silence makes due at a time that the clock of silence shows. */
  private record Due(Instant at, Step step) {

    private static final Comparator<Due> ORDER =
        Comparator.comparing(Due::at)
            .thenComparing(due -> due.step().eui())
            .thenComparing(due -> due.step().after().connectivity().state());
  }

  List<ConnectivityChange> expire(Hearing hearing, int limit) {
    var made = new ArrayList<ConnectivityChange>();
    for (var dues = dues(hearing, limit);
        !dues.isEmpty();
        dues = dues(hearing, limit - made.size())) {
      made.addAll(make(dues.stream().map(Due::step).toList())); // others may have made some
    }
    return made;
  }

  /** The first of all that is due; of a device also what is due afterwards. */
  private List<Due> dues(Hearing hearing, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    var latest = "[" + Sortable.text(hearing.clock()) + Sortable.BEHIND;
    var euis =
        redis.range("due", "-", latest, limit).stream()
            .map(entry -> Eui.parse(entry.substring(Sortable.DIGITS)))
            .toList();
    var dues = new ArrayList<Due>();
    StatusReader.connections(redis, euis)
        .forEach((eui, text) -> dues.addAll(dues(eui, Connection.parse(text), hearing)));
    return dues.stream().sorted(Due.ORDER).limit(limit).toList();
  }

  private static List<Due> dues(Eui eui, Connection connection, Hearing hearing) {
    var dues = new ArrayList<Due>();
    var before = connection;
    for (var at = dueBy(before, hearing); at.isPresent(); at = dueBy(before, hearing)) {
      var after = before.silent(hearing.when(at.get()));
      dues.add(new Due(at.get(), Step.of(eui, before, after)));
      before = after;
    }
    return dues;
  }

  private static Optional<Instant> dueBy(Connection connection, Hearing hearing) {
    return connection.dueAt().filter(at -> !at.isAfter(hearing.clock()));
  }

  List<ConnectivityChange> depart(List<Departure> departures) {
    var made = new ArrayList<ConnectivityChange>();
    for (var departure : departures) {
      var gone = new Connectivity(Connectivity.State.OFFLINE, departure.at(), departure.reason());
      made.addAll(
          makeAll(
              List.of(departure.eui()),
              (_, connection) ->
                  connection.mayLeaveAt(departure.at())
                      ? Optional.of(connection.with(gone))
                      : Optional.empty(),
              1));
    }
    return made;
  }

  List<ConnectivityChange> sourceDown(Source source, Instant at, int limit) {
    var down = new Connectivity(Connectivity.State.OFFLINE, at, Connectivity.Reason.SOURCE_DOWN);
    return ofSource(
        "up:" + source,
        (_, connection) ->
            connection.mayLeaveAt(at) ? Optional.of(connection.with(down)) : Optional.empty(),
        limit);
  }

  List<ConnectivityChange> sourceBack(Source source, Instant at, int limit) {
    var back = new Connectivity(Connectivity.State.ONLINE, at, Connectivity.Reason.SOURCE_BACK);
    return ofSource(
        "down:" + source,
        (_, connection) ->
            connection.returnsWithSourceAt(at)
                ? Optional.of(
                    connection.putOff(Duration.between(connection.since(), at)).with(back))
                : Optional.empty(),
        limit);
  }

  int countLate(Source source, int limit) {
    int late = 0;
    var from = "-";
    while (late < limit) {
      var some = redis.range("up:" + source, from, "+", StatusStore.LARGEST_BATCH);
      if (some.isEmpty()) {
        break;
      }
      late +=
          (int)
              StatusReader.connections(redis, some.stream().map(Eui::parse).toList())
                  .values()
                  .stream()
                  .map(Connection::parse)
                  .filter(it -> it.connectivity().state() == Connectivity.State.LATE)
                  .count();
      from = "(" + some.getLast();
    }
    return Math.min(late, limit);
  }

  /** Walks a list of devices until enough of them have changed. */
  private List<ConnectivityChange> ofSource(
      String list, BiFunction<Eui, Connection, Optional<Connection>> change, int limit) {
    var made = new ArrayList<ConnectivityChange>();
    var from = "-";
    while (made.size() < limit) {
      var some = redis.range(list, from, "+", limit);
      if (some.isEmpty()) {
        break;
      }
      made.addAll(makeAll(some.stream().map(Eui::parse).toList(), change, limit - made.size()));
      from = "(" + some.getLast();
    }
    return made;
  }

  /** Changes devices, each as it is by then, until none of them is to change any more. */
  private List<ConnectivityChange> makeAll(
      Collection<Eui> euis, BiFunction<Eui, Connection, Optional<Connection>> change, int limit) {
    var made = new ArrayList<ConnectivityChange>();
    for (var steps = steps(euis, change, limit);
        !steps.isEmpty();
        steps = steps(euis, change, limit - made.size())) {
      made.addAll(make(steps));
    }
    return made;
  }

  private List<Step> steps(
      Collection<Eui> euis, BiFunction<Eui, Connection, Optional<Connection>> change, int limit) {
    var steps = new ArrayList<Step>();
    for (Map.Entry<Eui, String> device : StatusReader.connections(redis, euis).entrySet()) {
      var before = Connection.parse(device.getValue());
      change
          .apply(device.getKey(), before)
          .ifPresent(after -> steps.add(Step.of(device.getKey(), before, after)));
    }
    return steps.stream().limit(limit).toList();
  }

  /** Those of the transitions that nobody made before. */
  private List<ConnectivityChange> make(List<Step> steps) {
    var arguments = new ArrayList<String>();
    for (var step : steps) {
      arguments.add(step.eui().toString());
      arguments.add(step.before());
      arguments.add(step.after().text());
      arguments.add(ChangeText.of(step.change()));
    }
    var answers = (List<?>) redis.run(TRANSIT, arguments);
    var made = new ArrayList<ConnectivityChange>();
    for (int i = 0; i < steps.size(); i++) {
      if (answers.get(i).equals(1L)) {
        made.add(steps.get(i).change());
      }
    }
    return made;
  }
}
