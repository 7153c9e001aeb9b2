package io.lintel.bootstrap.doctor;

import io.lintel.bootstrap.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine itself: Java, the data folder, room on the disk. */
final class MachineCheckup {

  private static final long LITTLE_ROOM = 1L << 30;
  private static final long HARDLY_ANY_ROOM = 100L << 20;
  private static final long LITTLE_MEMORY = 200L << 20;

  private final Configuration configuration;

  MachineCheckup(Configuration configuration) {
    this.configuration = configuration;
  }

  List<Finding> examine() {
    return List.of(java(), folder(), disk());
  }

  private static Finding java() {
    long most = Runtime.getRuntime().maxMemory();
    var finding = "Java %s, %,d MiB heap at most".formatted(Runtime.version(), most >> 20);
    return most < LITTLE_MEMORY
        ? Finding.warning("java", finding, "Give it 256 MiB or more: LINTEL_JAVA_OPTIONS=-Xmx256m.")
        : Finding.fine("java", finding);
  }

  private Finding folder() {
    var folder = existing(configuration.data().toAbsolutePath());
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? Finding.fine("data", configuration.data() + " can be written")
        : Finding.problem(
            "data",
            configuration.data() + " cannot be written by this account",
            "Let LINTEL_DATA name a folder of this account: chown it, or choose another.");
  }

  private Finding disk() {
    try {
      var store = Files.getFileStore(existing(configuration.data().toAbsolutePath()));
      long room = store.getUsableSpace();
      var finding = "%,d MiB free where the data is".formatted(room >> 20);
      if (room < HARDLY_ANY_ROOM) {
        return Finding.problem("disk", finding, "Make room: writes will soon fail.");
      }
      return room < LITTLE_ROOM
          ? Finding.warning("disk", finding, "Make room, or shorten LINTEL_HISTORY_KEPT.")
          : Finding.fine("disk", finding);
    } catch (IOException e) {
      return Finding.warning("disk", "cannot be examined: " + e.getMessage(), "Look with df.");
    }
  }

  /** The folder, or of those above it the first that is there. */
  private static Path existing(Path folder) {
    var path = folder;
    while (path.getParent() != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path;
  }
}
