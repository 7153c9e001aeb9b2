package io.lintel.domain.shared;

import java.util.List;
import java.util.Optional;

/**
 * All that a store keeps, handed out and taken in exactly as it is kept: ids, versions, times and
 * tombstones included. For copies and backups; while they run nobody else should write.
 *
 * <p>Throws {@link StoreUnavailable} when the store does not answer.
 */
public interface Snapshot {

  /** The most rows that one call takes. */
  int LARGEST_BATCH = 1_000;

  /** What it keeps, in an order in which it can be taken in: what refers comes behind. */
  List<Section> sections();

  /**
   * The rows behind one, in the order of their keys: numbers by their size, texts by their code
   * points.
   *
   * @param after of this section; empty for the start
   * @param limit 1 to {@value #LARGEST_BATCH}; there may be somewhat more where several rows are
   *     kept as one
   * @return none only when there are no more
   */
  List<Row> read(Section section, Optional<Row> after, int limit);

  /** The row with the greatest key. */
  Optional<Row> last(Section section);

  /**
   * Takes rows in, instead of those with the same keys; durable when it returns. When it breaks
   * off, those that were taken in are the first ones.
   *
   * @param rows in the order of their keys, at most {@value #LARGEST_BATCH}
   * @throws Invalid when a row cannot be kept here
   */
  void write(Section section, List<Row> rows);

  /** Forgets everything, but not that it is being filled. */
  void clear();

  /**
   * What is kept here is not whole from now on until {@link #endFilling}, also if nobody is left.
   */
  void beginFilling();

  /** What is kept here is whole again, or always was. */
  void endFilling();

  /** Whether somebody began to fill it and did not come to the end. */
  boolean isBeingFilled();
}
