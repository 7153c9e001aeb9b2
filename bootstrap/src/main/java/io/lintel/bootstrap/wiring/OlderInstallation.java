package io.lintel.bootstrap.wiring;

import io.lintel.application.transfer.Contents;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.snapshot.JdbiSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Stores as an earlier version had them, in a temporary file, on the way from its backup to those
 * of today: they are brought up to date by the same steps as those of an installation.
 */
public final class OlderInstallation implements AutoCloseable {

  private final Path folder;
  private final JdbiDatabase database;

  private OlderInstallation(Path folder) {
    this.folder = folder;
    this.database = JdbiDatabase.open("sqlite:" + folder.resolve("lintel.db"));
  }

  /**
   * Empty ones.
   *
   * @param schema the version of the tables
   */
  public static OlderInstallation open(int schema) {
    try {
      var installation = new OlderInstallation(Files.createTempDirectory("lintel-restore"));
      try {
        installation.database.migrateTo(schema);
        return installation;
      } catch (RuntimeException e) {
        installation.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the form that it has now. */
  public Contents contents() {
    return new Contents(List.of(JdbiSnapshot.ofAll(database)));
  }

  public void bringUpToDate() {
    database.migrate();
  }

  @Override
  public void close() {
    database.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
