package io.lintel.bootstrap.archive;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.application.transfer.Contents;
import io.lintel.application.transfer.Fingerprint;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes backups. */
public final class BackupArchive {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private BackupArchive() {}

  /** Hears how many more rows of a section are done. */
  @FunctionalInterface
  public interface Progress {
    void rows(String section, long more);
  }

  /**
   * Writes everything into a file, which is there when all of it is.
   *
   * @param lintel the version of the program
   * @param schema the version of the tables
   * @return how many rows of each section
   * @throws UncheckedIOException when the file cannot be written
   */
  public static List<WrittenSection> write(
      Path file, Contents contents, String lintel, int schema, Instant now, Progress progress) {
    var unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      var parts = new ArrayList<Manifest.Part>();
      try (var zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        for (var section : contents.sections()) {
          parts.add(write(zip, contents, section, progress));
        }
        zip.putNextEntry(entry(Manifest.NAME));
        zip.write(
            JSON.writeValueAsBytes(
                new Manifest(Manifest.FORMAT, lintel, schema, now.toString(), parts)));
        zip.closeEntry();
      }
      try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return parts.stream().map(part -> new WrittenSection(part.name(), part.rows())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much was written. */
  public record WrittenSection(String section, long rows) {}

  /** Without the time, so that the same content is the same bytes. */
  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTime(315_532_800_000L + 86_400_000L); // the second day of 1980, the first a zip has
    return entry;
  }

  private static Manifest.Part write(
      ZipOutputStream zip, Contents contents, Section section, Progress progress)
      throws IOException {
    var file = section.name() + ".ndjson";
    zip.putNextEntry(entry(file));
    var checksums = new LineChecksums();
    var fingerprint = new Fingerprint();
    contents.read(
        section,
        Optional.empty(),
        rows -> {
          write(zip, section, rows, checksums, fingerprint);
          progress.rows(section.name(), rows.size());
        });
    zip.closeEntry();
    return new Manifest.Part(
        section.name(),
        file,
        section.columns(),
        section.keys(),
        checksums.lines(),
        checksums.end(),
        fingerprint.hash());
  }

  private static void write(
      ZipOutputStream zip,
      Section section,
      List<Row> rows,
      LineChecksums checksums,
      Fingerprint fingerprint) {
    try {
      for (var row : rows) {
        var line = RowLine.write(section, row);
        zip.write(line);
        checksums.add(line);
        fingerprint.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
