package io.lintel.application.bridge.transfer;

/** Hears how an import goes, while it runs; never called inside a unit of work. */
public interface ImportListener {

  /** What the import is doing. */
  enum Stage {
    /** Finding out what rows would do. */
    CHECKING,
    WRITING
  }

  /**
   * Each row once, in the order of the file. When it is said, it is durable, but for {@link
   * ImportOptions.Mode#DRY_RUN} and {@link ImportOptions.Mode#ALL_OR_NOTHING}, where it is what
   * would become of it.
   */
  void row(RowResult result);

  /**
   * @param rows how many are done at this stage
   */
  void progress(Stage stage, long rows);
}
