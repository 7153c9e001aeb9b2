package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The turn to change the schema of an SQLite file, which one program at a time has from the first
 * look at the schema to the last change.
 *
 * <p>Flyway has no lock for SQLite, and SQLite itself makes a writer wait in native code: there it
 * keeps the carrier of a virtual thread, and as many waiting writers as there are carriers keep the
 * one they wait for from ever going on. So who waits for its turn waits in Java.
 */
final class MigrationTurn implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final FileChannel channel;

  private MigrationTurn(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @param file is made, and left there: who removed it could remove another's
   * @param store its name for people
   * @throws StoreUnavailable when the file cannot be made, or its turn does not come
   */
  static MigrationTurn await(Path file, String store) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (await(channel)) {
          return new MigrationTurn(channel);
        }
        throw new StoreUnavailable(store, "another program is changing its schema", null);
      } catch (IOException | RuntimeException failure) {
        channel.close();
        throw failure;
      }
    } catch (IOException e) {
      throw new StoreUnavailable(store, "%s cannot be locked".formatted(file), e);
    }
  }

  private static boolean await(FileChannel channel) throws IOException {
    long start = System.nanoTime();
    while (lock(channel).isEmpty()) {
      if (System.nanoTime() - start > LONGEST_WAIT.toNanos()
          || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  /** Empty while another program, or another part of this one, has it. */
  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** Ends the turn; a program that dies ends it too. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("a lock could not be given back", e);
    }
  }
}
