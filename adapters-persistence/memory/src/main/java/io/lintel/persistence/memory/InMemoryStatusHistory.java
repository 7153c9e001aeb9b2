package io.lintel.persistence.memory;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.Sample;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import io.lintel.domain.status.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps history as long as the process lives, and only so much of it as memory allows: of more
 * samples it forgets the oldest. Callers take turns.
 */
public final class InMemoryStatusHistory implements StatusHistory, AutoCloseable {

  /** How many samples it keeps unless told otherwise. */
  public static final int MOST_SAMPLES = 1_000_000;

  private record Place(Instant at, Eui eui, FieldName field) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::at).thenComparing(Place::eui).thenComparing(Place::field);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final int mostSamples;
  private final Map<Eui, Map<FieldName, NavigableMap<Instant, FieldValue>>> samples =
      new HashMap<>();
  private final NavigableSet<Place> byTime = new TreeSet<>();
  private boolean closed;

  public InMemoryStatusHistory() {
    this(MOST_SAMPLES);
  }

  public InMemoryStatusHistory(int mostSamples) {
    this.mostSamples = mostSamples;
  }

  @Override
  public synchronized void append(List<StatusReport> reports) {
    checkOpen();
    for (var sample : Sample.of(reports)) {
      samples
          .computeIfAbsent(sample.eui(), _ -> new HashMap<>())
          .computeIfAbsent(sample.field(), _ -> new TreeMap<>())
          .merge(
              sample.at(),
              sample.value(),
              (kept, added) -> kept.hash() < added.hash() ? added : kept);
      byTime.add(new Place(sample.at(), sample.eui(), sample.field()));
    }
    while (byTime.size() > mostSamples) {
      remove(byTime.removeFirst());
    }
  }

  @Override
  public synchronized HistoryPage read(Eui eui, HistoryQuery query) {
    checkOpen();
    var within = within(eui, query.field(), query.range());
    var ordered =
        switch (query.order()) {
          case OLDEST_FIRST -> within;
          case NEWEST_FIRST -> within.descendingMap();
        };
    var found = new ArrayList<Reading>();
    for (var sample : ordered.entrySet()) {
      if (found.size() > query.limit()) {
        break;
      }
      found.add(new Reading(sample.getKey(), sample.getValue().value()));
    }
    return HistoryPage.of(found, query.limit());
  }

  @Override
  public synchronized List<Bucket> buckets(Eui eui, BucketQuery query) {
    checkOpen();
    var filling = new TreeMap<Instant, FillingBucket>();
    within(eui, query.field(), query.range())
        .forEach((at, value) ->
            filling.computeIfAbsent(query.start(at), FillingBucket::new).add(at, value.value()));
    return filling.values().stream().map(FillingBucket::toDomain).toList();
  }

  private NavigableMap<Instant, FieldValue> within(Eui eui, FieldName field, TimeRange range) {
    return Optional.ofNullable(samples.get(eui))
        .map(fields -> fields.get(field))
        .map(series -> series.subMap(range.from(), true, range.to(), false))
        .orElseGet(TreeMap::new);
  }

  @Override
  public synchronized int purge(Instant before, int limit) {
    checkOpen();
    int forgotten = 0;
    while (forgotten < limit && !byTime.isEmpty() && byTime.first().at().isBefore(before)) {
      remove(byTime.removeFirst());
      forgotten++;
    }
    return forgotten;
  }

  @Override
  public synchronized void delete(Eui eui) {
    checkOpen();
    var fields = samples.remove(eui);
    if (fields != null) {
      fields.forEach((field, series) ->
          series.keySet().forEach(at -> byTime.remove(new Place(at, eui, field))));
    }
  }

  private void remove(Place place) {
    samples.computeIfPresent(
        place.eui(),
        (_, fields) -> {
          fields.computeIfPresent(
              place.field(),
              (_, series) -> {
                series.remove(place.at());
                return series.isEmpty() ? null : series;
              });
          return fields.isEmpty() ? null : fields;
        });
  }

  /** Ends it: from then on it answers as a store whose server is away. */
  @Override
  public synchronized void close() {
    closed = true;
    samples.clear();
    byTime.clear();
  }

  private void checkOpen() {
    if (closed) {
      throw new StoreUnavailable("the status history in memory", "it has been closed", null);
    }
  }
}
