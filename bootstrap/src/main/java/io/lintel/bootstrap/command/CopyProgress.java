package io.lintel.bootstrap.command;

import io.lintel.application.transfer.Copying;
import io.lintel.domain.shared.Section;

/** Shows how many rows a copy has done. */
final class CopyProgress implements Copying.Listener {

  private final Progress progress;
  private long copied;
  private long compared;

  CopyProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void copied(Section section, long rows) {
    copied += rows;
    progress.show("rows copied, now " + section.name(), copied);
  }

  @Override
  public void compared(Section section, long rows) {
    compared += rows;
    progress.show("rows compared, now " + section.name(), compared);
  }
}
