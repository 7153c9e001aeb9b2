package io.lintel.bootstrap.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One line on a terminal that tells how far long work is; nothing at all where standard error is a
 * file or a pipe.
 */
final class Progress implements AutoCloseable {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final int BAR = 24;
  private static final String ERASE_LINE = "\r\033[2K";

  private final PrintWriter terminal;
  private final boolean shown;
  private long nextAt = System.nanoTime();
  private boolean drawn;

  Progress(PrintWriter terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
  }

  static Progress on(PrintWriter terminal) {
    return new Progress(terminal, isTerminal());
  }

  /** Standard output may well be a file while somebody watches. */
  private static boolean isTerminal() {
    try {
      var device = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException _) { // not on Linux
      return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
  }

  /** Tells how much of it is done, when nobody knows of how much. */
  void show(String what, long done) {
    draw(() -> "%s: %,d".formatted(what, done));
  }

  /**
   * Tells how much of it is done.
   *
   * @param all at least 1
   */
  void show(String what, long done, long all) {
    draw(() -> {
      int filled = (int) Math.min(BAR, BAR * done / all);
      return "%s%s %3d %% %s: %,d of %,d"
          .formatted(
              "█".repeat(filled), "░".repeat(BAR - filled), 100 * done / all, what, done, all);
    });
  }

  private synchronized void draw(Supplier<String> line) {
    if (!shown || System.nanoTime() - nextAt < 0) {
      return;
    }
    nextAt = System.nanoTime() + BETWEEN.toNanos();
    terminal.print(ERASE_LINE + line.get());
    terminal.flush();
    drawn = true;
  }

  /** Leaves nothing of it on the terminal, so that something else can be told. */
  synchronized void clear() {
    if (drawn) {
      terminal.print(ERASE_LINE);
      terminal.flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
