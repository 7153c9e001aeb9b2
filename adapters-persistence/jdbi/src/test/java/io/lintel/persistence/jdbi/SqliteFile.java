package io.lintel.persistence.jdbi;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** New SQLite files, each a copy of one that is migrated once. */
public final class SqliteFile {

  private static final Path FOLDER = temporaryFolder();
  private static final Path TEMPLATE = template();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private SqliteFile() {}

  /** A database without content. */
  public static JdbiDatabase empty() {
    var file = FOLDER.resolve(NUMBER.incrementAndGet() + ".db");
    try {
      Files.copy(TEMPLATE, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JdbiDatabase.open("sqlite:" + file);
  }

  /** A database that was closed. */
  static JdbiDatabase closed() {
    var database = empty();
    database.close();
    return database;
  }

  private static Path template() {
    var file = FOLDER.resolve("template.db");
    try (var database = JdbiDatabase.open("sqlite:" + file)) {
      database.migrate();
    }
    return file;
  }

  private static Path temporaryFolder() {
    try {
      var folder = Files.createTempDirectory("lintel-sqlite");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
