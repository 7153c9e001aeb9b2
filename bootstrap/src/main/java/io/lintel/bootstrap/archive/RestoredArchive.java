package io.lintel.bootstrap.archive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.application.transfer.Contents;
import io.lintel.application.transfer.Fingerprint;
import io.lintel.domain.shared.Row;
import io.lintel.domain.shared.Section;
import io.lintel.domain.shared.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup that is read: first all of it, to see that it is whole, and then again to restore it.
 */
public final class RestoredArchive implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private RestoredArchive(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * @throws DamagedArchiveException when it is no archive, or of a later format
   * @throws UncheckedIOException when it cannot be read
   */
  public static RestoredArchive open(Path file) {
    try {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      var zip = zip(file);
      try {
        return new RestoredArchive(file, zip, manifest(file, zip));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new DamagedArchiveException(
          "%s is no archive, or its end is missing: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    var entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new DamagedArchiveException(
          "%s is no backup: it has no %s".formatted(file, Manifest.NAME), null);
    }
    try (var content = zip.getInputStream(entry)) {
      var json = JSON.readTree(content);
      if (json.path("format").asInt() > Manifest.FORMAT) {
        throw new DamagedArchiveException(
            "%s was written by the later version %s, in format %d; this program knows %d and earlier ones: restore it with that version"
                .formatted(
                    file,
                    json.path("lintel").asText(),
                    json.path("format").asInt(),
                    Manifest.FORMAT),
            null);
      }
      return JSON.treeToValue(json, Manifest.class);
    } catch (ZipException | JacksonException e) {
      throw new DamagedArchiveException(
          "%s, %s: %s".formatted(file, Manifest.NAME, e.getMessage()), e);
    }
  }

  /**
   * Reads all of it.
   *
   * @throws DamagedArchiveException when it is not as it was written
   */
  public void verify(BackupArchive.Progress progress) {
    for (var part : manifest.sections()) {
      var fingerprint = new Fingerprint();
      read(
          part,
          rows -> {
            rows.forEach(fingerprint::add);
            progress.rows(part.name(), rows.size());
          });
      if (!fingerprint.hash().equals(part.hash())) {
        throw new DamagedArchiveException(
            "%s, %s: the rows are not those that were written".formatted(file, part.file()), null);
      }
    }
  }

  /** Of which version the tables were that the rows are of. */
  public int schema() {
    return manifest.schema();
  }

  /**
   * @param known the version of the tables that this program makes
   * @throws DamagedArchiveException when a later version wrote it
   */
  public void requireNotLaterThan(int known) {
    if (manifest.schema() > known) {
      throw new DamagedArchiveException(
          "%s was written by the later version %s: its tables are of version %d, this program's of %d; restore it with that version"
              .formatted(file, manifest.lintel(), manifest.schema(), known),
          null);
    }
  }

  /**
   * Writes all of it where nothing is yet.
   *
   * @param into stores whose tables are of the same version
   * @throws DamagedArchiveException when it keeps what these do not
   */
  public void restore(Contents into, BackupArchive.Progress progress) {
    for (var part : manifest.sections()) {
      var section = section(part);
      if (!into.sections().contains(section)) {
        throw new DamagedArchiveException(
            "%s was written by version %s, which keeps %s in a form that nobody knows"
                .formatted(file, manifest.lintel(), part.name()),
            null);
      }
    }
    for (var part : manifest.sections()) {
      read(
          part,
          rows -> {
            into.write(section(part), rows);
            progress.rows(part.name(), rows.size());
          });
    }
  }

  /**
   * The sections whose rows are not those of the archive.
   *
   * @param progress hears how many more rows are compared
   */
  public List<String> differing(Contents restored, Consumer<Long> progress) {
    return manifest.sections().stream()
        .filter(part -> !restored.fingerprint(section(part), progress).hash().equals(part.hash()))
        .map(Manifest.Part::name)
        .toList();
  }

  public long rows() {
    return manifest.sections().stream().mapToLong(Manifest.Part::rows).sum();
  }

  private static Section section(Manifest.Part part) {
    return new Section(part.name(), part.columns(), part.keys());
  }

  private void read(Manifest.Part part, Consumer<List<Row>> receiver) {
    var checksums = new LineChecksums();
    var batch = new ArrayList<Row>(Snapshot.LARGEST_BATCH);
    try (var lines = lines(part)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean summedUp = checksums.add((line + "\n").getBytes(StandardCharsets.UTF_8));
        batch.add(row(part, line, checksums.lines()));
        if (batch.size() == Snapshot.LARGEST_BATCH) {
          receiver.accept(List.copyOf(batch));
          batch.clear();
        }
        if (summedUp) {
          requireSum(part, checksums.soFar());
        }
      }
    } catch (IOException e) {
      throw damaged(part, checksums.lines() + 1, "cannot be read on: " + e.getMessage(), e);
    }
    requireSum(part, checksums.end());
    if (checksums.lines() != part.rows()) {
      throw damaged(
          part,
          checksums.lines(),
          "it ends here, and should have %d lines".formatted(part.rows()),
          null);
    }
    if (!batch.isEmpty()) {
      receiver.accept(batch);
    }
  }

  private BufferedReader lines(Manifest.Part part) throws IOException {
    var entry = zip.getEntry(part.file());
    if (entry == null) {
      throw new DamagedArchiveException("%s has no %s".formatted(file, part.file()), null);
    }
    return new BufferedReader(
        new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
  }

  private Row row(Manifest.Part part, String line, long number) {
    try {
      return RowLine.read(section(part), line);
    } catch (IOException e) {
      throw damaged(part, number, "it " + e.getMessage(), e);
    }
  }

  private void requireSum(Manifest.Part part, List<String> sums) {
    int last = sums.size() - 1;
    if (last >= 0
        && (last >= part.checksums().size()
            || !part.checksums().get(last).equals(sums.get(last)))) {
      long first = (long) last * Manifest.LINES_OF_A_CHECKSUM + 1;
      throw new DamagedArchiveException(
          "%s, %s, lines %d to %d: they are not those that were written"
              .formatted(file, part.file(), first, first + Manifest.LINES_OF_A_CHECKSUM - 1),
          null);
    }
  }

  private DamagedArchiveException damaged(
      Manifest.Part part,
      long line,
      String problem,
      @org.jspecify.annotations.Nullable Exception cause) {
    return new DamagedArchiveException(
        "%s, %s, line %d: %s".formatted(file, part.file(), line, problem), cause);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
