package io.lintel.persistence.jdbi.status;

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
import io.lintel.persistence.jdbi.JdbiDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Statuses in PostgreSQL or SQLite: a row for each field. May be used by any number of threads and
 * nodes. A batch is one transaction.
 */
public final class JdbiStatusStore implements StatusStore {

  private final JdbiDatabase database;

  /**
   * @param database migrated
   */
  public JdbiStatusStore(JdbiDatabase database) {
    this.database = database;
  }

  @Override
  public List<ConnectivityChange> merge(List<StatusReport> reports) {
    if (reports.isEmpty()) {
      return List.of();
    }
    var batch = DeviceReports.of(reports);
    return database.write(handle -> new StatusMerge(handle, database.dialect(), batch).run());
  }

  @Override
  public Map<Eui, DeviceStatus> find(Collection<Eui> euis, StatusQuery query) {
    return euis.isEmpty()
        ? Map.of()
        : new StatusFind(database.dialect(), query).run(database, euis);
  }

  @Override
  public Map<Eui, Connectivity> connectivity(Collection<Eui> euis) {
    return euis.isEmpty()
        ? Map.of()
        : database.read(handle -> ConnectivityColumns.find(handle, database.dialect(), euis));
  }

  @Override
  public List<LastSeen> lastSeen(LastSeen.Order order, Optional<LastSeen> after, int limit) {
    return database.read(handle -> LastSeenList.read(handle, order, after, limit));
  }

  @Override
  public List<ConnectivityChange> expire(Hearing hearing, int limit) {
    return database.read(handle -> Silence.isAnyDue(handle, hearing))
        ? database.write(handle -> new Silence(handle, database.dialect(), hearing).run(limit))
        : List.of();
  }

  @Override
  public List<ConnectivityChange> depart(List<Departure> departures) {
    return departures.isEmpty()
        ? List.of()
        : database.write(handle -> new Departures(handle, database.dialect()).depart(departures));
  }

  @Override
  public List<ConnectivityChange> sourceDown(Source source, Instant at, int limit) {
    return database.write(
        handle -> new Departures(handle, database.dialect()).down(source, at, limit));
  }

  @Override
  public List<ConnectivityChange> sourceBack(Source source, Instant at, int limit) {
    return database.write(
        handle -> new Departures(handle, database.dialect()).back(source, at, limit));
  }

  @Override
  public void heard(Source source, Instant shown) {
    database.write(handle -> SourceRows.note(handle, source, shown));
  }

  @Override
  public Optional<Instant> lastHeard(Source source) {
    return database.read(handle -> SourceRows.read(handle, source));
  }

  @Override
  public int countLate(Source source, int limit) {
    return database.read(handle -> SourceRows.countLate(handle, source, limit));
  }

  @Override
  public List<ConnectivityChange> untold(int limit) {
    return database.read(handle -> TransitionRows.oldest(handle, limit));
  }

  @Override
  public void told(Collection<ConnectivityChange> changes) {
    database.write(handle -> TransitionRows.remove(handle, database.dialect(), changes));
  }

  @Override
  public Hearing hear(Instant now, Duration tolerance) {
    return database.write(handle -> HearingRow.note(handle, database.dialect(), now, tolerance));
  }

  @Override
  public Optional<Hearing> hearing() {
    return database.read(HearingRow::read);
  }

  @Override
  public Map<Connectivity.State, Long> countByState() {
    return database.read(handle ->
        handle
            .createQuery("select state, count(*) from status_devices group by state")
            .map(
                (row, _) -> Map.entry(Connectivity.State.valueOf(row.getString(1)), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void delete(Eui eui) {
    database.write(handle ->
        handle
            .createUpdate("delete from status_devices where eui = :eui")
            .bind("eui", eui.toString())
            .execute());
  }
}
