package io.lintel.application.transfer;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies everything from one installation into another and proves that nothing changed on the way.
 * Holds a batch of rows at a time. A copy that was interrupted can be resumed: rows are written in
 * the order of their keys, so what is there already says how far it came. The target is marked as
 * not whole until both sides are proven to be the same.
 */
public final class Copying {

  private final Contents from;
  private final Contents to;
  private final Listener listener;

  /** What happens to what the target holds already. */
  public enum Target {
    /** There must be nothing. */
    EMPTY,
    /** It is the beginning of the same copy; the comparison at the end finds out if it is not. */
    RESUMED,
    /** It is forgotten first. */
    OVERWRITTEN
  }

  /** Hears how the copy goes. */
  public interface Listener {

    /**
     * @param rows how many more are copied
     */
    void copied(Section section, long rows);

    /**
     * @param rows how many more are compared
     */
    void compared(Section section, long rows);
  }

  public Copying(Contents from, Contents to, Listener listener) {
    this.from = from;
    this.to = to;
    this.listener = listener;
  }

  /**
   * Copies and compares.
   *
   * @throws Invalid when the two do not keep the same kinds of things
   * @throws TargetFilled when the target is not empty and should be
   */
  public List<Comparison> run(Target target) {
    requireSameSections();
    if (target == Target.EMPTY) {
      requireEmpty();
    }
    to.beginFilling();
    if (target == Target.OVERWRITTEN) {
      to.clear();
    }
    for (var section : from.sections()) {
      var after = target == Target.RESUMED ? to.last(section) : Optional.<Row>empty();
      from.read(
          section,
          after,
          rows -> {
            to.write(section, rows);
            listener.copied(section, rows.size());
          });
    }
    var comparisons = compare();
    if (comparisons.stream().allMatch(Comparison::isSame)) {
      to.endFilling();
    }
    return comparisons;
  }

  /** Compares all sections, each read whole on both sides. */
  public List<Comparison> compare() {
    var comparisons = new ArrayList<Comparison>();
    for (var section : from.sections()) {
      var before = from.fingerprint(section, rows -> listener.compared(section, rows));
      var after = to.fingerprint(section, rows -> listener.compared(section, rows));
      comparisons.add(
          new Comparison(section.name(), before.rows(), after.rows(), before.hash(), after.hash()));
    }
    return comparisons;
  }

  private void requireSameSections() {
    var theirs = List.copyOf(to.sections());
    var missing = from.sections().stream().filter(section -> !theirs.contains(section)).toList();
    if (!missing.isEmpty() || theirs.size() != from.sections().size()) {
      throw new Invalid(
          "target",
          "is not of the same version as the source: "
              + (missing.isEmpty() ? theirs : missing.getFirst().name())
              + " differs");
    }
  }

  private void requireEmpty() {
    var filled = to.filled();
    if (!filled.isEmpty()) {
      throw new TargetFilled(filled);
    }
  }

  /** The target holds something. */
  public static final class TargetFilled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TargetFilled(List<String> sections) {
      super("the target is not empty: it has rows in " + String.join(", ", sections));
    }
  }

  /**
   * How one kind of thing is on both sides.
   *
   * @param from how many there are at the source
   * @param to how many there are at the target
   */
  public record Comparison(String section, long from, long to, String fromHash, String toHash) {

    public boolean isSame() {
      return from == to && fromHash.equals(toHash);
    }
  }
}
