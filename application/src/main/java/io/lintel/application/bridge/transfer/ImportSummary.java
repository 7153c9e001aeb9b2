package io.lintel.application.bridge.transfer;

/**
 * How an import ended.
 *
 * @param newPlaces how many buildings, floors and rooms were made
 * @param kept whether it is so now; false after a dry run, and when all or nothing was wished and a
 *     row failed
 */
public record ImportSummary(
    long created, long changed, long unchanged, long failed, long newPlaces, boolean kept) {

  static final ImportSummary NONE = new ImportSummary(0, 0, 0, 0, 0, false);

  public long rows() {
    return created + changed + unchanged + failed;
  }

  ImportSummary plus(RowResult row) {
    var action = row.action();
    return new ImportSummary(
        created + one(action == RowResult.Action.CREATED),
        changed + one(action == RowResult.Action.CHANGED),
        unchanged + one(action == RowResult.Action.UNCHANGED),
        failed + one(action == RowResult.Action.FAILED),
        newPlaces + row.newPlaces().size(),
        kept);
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }

  ImportSummary kept(boolean changedTo) {
    return new ImportSummary(created, changed, unchanged, failed, newPlaces, changedTo);
  }
}
