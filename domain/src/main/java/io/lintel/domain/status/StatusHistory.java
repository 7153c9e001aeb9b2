package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.util.List;

/**
 * Keeps what devices ever reported, for a while.
 *
 * <p>May be called by any number of threads and nodes at once. Throws {@link StoreUnavailable} when
 * the store does not answer, never an empty result instead. It knows no registry: whatever EUI is
 * reported is kept.
 */
public interface StatusHistory {

  /** The most reports that one call takes. */
  int LARGEST_BATCH = StatusStore.LARGEST_BATCH;

  /**
   * Adds the {@link Sample samples} of reports, durable when it returns; also of those that came
   * too late to change the status. A removed field is a sample too, of {@link
   * io.lintel.domain.shared.Value.Nothing}: readers are to see where a field ended. Each (EUI,
   * field, time in microseconds) has one sample, of several that with the greatest {@link
   * FieldValue#hash}; so the same reports in any order, any number of times, split into any batches
   * and from any number of callers leave the same history.
   *
   * <p>Not all or nothing: when it throws, part of the samples may be kept; to append all again is
   * safe.
   *
   * @param reports at most {@value #LARGEST_BATCH}, of a device also several
   */
  void append(List<StatusReport> reports);

  /**
   * A page of the samples of a field; none when there are none. Pages are told apart by time, so
   * that what is appended or purged meanwhile neither repeats nor hides another sample. A page
   * costs the same wherever it is.
   */
  HistoryPage read(Eui eui, HistoryQuery query);

  /**
   * The buckets of a field that have samples, by time. Worked out where the samples are; what is
   * read over is the samples of this field in this range.
   */
  List<Bucket> buckets(Eui eui, BucketQuery query);

  /**
   * Forgets samples of before a time, the oldest first, of whatever device. Costs nothing when
   * there are none, however many others there are.
   *
   * @param limit how many at the most
   * @return how many it forgot; fewer than the limit means that there are no more, or that others
   *     are at it
   */
  int purge(Instant before, int limit);

  /** Forgets all of a device, if there is anything. Not all or nothing: to repeat it is safe. */
  void delete(Eui eui);
}
