package io.lintel.bootstrap.command;

import io.lintel.bootstrap.archive.BackupArchive;

/** Adds up rows for who watches. */
final class RowProgress implements BackupArchive.Progress {

  private final Progress progress;
  private final String done;
  private long rows;

  RowProgress(Progress progress, String done) {
    this.progress = progress;
    this.done = done;
  }

  @Override
  public void rows(String section, long more) {
    rows += more;
    progress.show("rows %s, now %s".formatted(done, section), rows);
  }
}
