package io.lintel.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.application.transfer.Contents;
import io.lintel.bootstrap.archive.RestoredArchive;
import io.lintel.bootstrap.command.CommandRun;
import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.snapshot.JdbiSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the first version kept, as a backup and as tables, is of use to this one, and loses nothing.
 * The backup is the one that the first version wrote; it stays as it is, whatever tables become.
 */
class OlderVersionTest {

  private static final int FIRST_SCHEMA = 35;
  private static final String LAMP = "/api/v1/devices/00158d0001a2b3c4";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private Path archive = Path.of("");

  @BeforeEach
  void unpack() throws IOException {
    archive = folder.resolve("first.zip");
    var name = "backup-of-schema-%d.zip".formatted(FIRST_SCHEMA);
    try (InputStream kept = OlderVersionTest.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(kept), archive);
    }
  }

  private String sqlite() {
    return "sqlite:" + folder.resolve("lintel.db");
  }

  private CommandRun run(String database, String status, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    for (var setting : List.of("database=" + database, "status=" + status, "mqtt=none")) {
      all.addAll(List.of("--set", setting));
    }
    all.addAll(List.of("--set", "data=" + folder));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void itsBackupIsRestoredIntoAnyBackend() throws IOException {
    var postgresql = Backends.postgresql();
    var mongodb = Backends.mongodb();
    var restored = run(postgresql, mongodb, "restore", archive.toString(), "--json");
    assertThat(restored.err()).isEmpty();
    assertThat(restored.code()).isZero();
    assertThat(restored.json().path("differing")).isEmpty();
    assertKept(postgresql, mongodb);

    assertThat(run(sqlite(), "database", "restore", archive.toString()).code()).isZero();
    assertKept(sqlite(), "database");
    assertServes(sqlite());
  }

  @Test
  void itsSqliteFileIsBroughtUpToDate() throws IOException {
    assertBroughtUpToDate(sqlite());
  }

  @Test
  void itsPostgresqlDatabaseIsBroughtUpToDate() throws IOException {
    assertBroughtUpToDate(Backends.postgresql());
  }

  private void assertBroughtUpToDate(String url) throws IOException {
    try (var database = JdbiDatabase.open(url);
        var first = RestoredArchive.open(archive)) {
      database.migrateTo(FIRST_SCHEMA);
      first.restore(new Contents(List.of(JdbiSnapshot.ofAll(database))), (_, _) -> {});
    }

    var migrated = run(url, "database", "migrate", "--json");
    assertThat(migrated.code()).isZero();
    assertThat(migrated.json().at("/databases/0/steps").asInt()).isPositive();
    assertKept(url, "database");
    assertServes(url);
  }

  /** Every row of the first version is there, and has what it had; columns may have been added. */
  private void assertKept(String database, String status) throws IOException {
    var again = folder.resolve("again.zip");
    assertThat(run(database, status, "backup", again.toString(), "--overwrite").code()).isZero();
    var after = Rows.of(again);

    for (var before : Rows.of(archive).entrySet()) {
      var name = before.getKey();
      assertThat(after).containsKey(name);
      assertThat(after.get(name)).as(name).hasLineCount((int) before.getValue().lines().count());
      var rows = after.get(name).lines().iterator();
      before.getValue().lines().forEach(line -> assertHas(name, rows, line));
    }
  }

  private static void assertHas(String name, Iterator<String> rows, String line) {
    var row = json(rows.next());
    json(line)
        .properties()
        .forEach(cell -> assertThat(row.get(cell.getKey())).as(name).isEqualTo(cell.getValue()));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertServes(String database) {
    var settings =
        Map.of("data", folder.toString(), "database", database, "http.port", "0", "mqtt", "none");
    try (var lintel = Lintel.start(Configuration.read(settings, Map.of()))) {
      var api = new Api(lintel.addresses().http()); // with the password of then
      assertThat(api.get(LAMP).body().path("name").asText()).isEqualTo("Ceiling lamp «1»");
      assertThat(api.get(LAMP + "/status").body().at("/fields/level/value").asDouble())
          .isEqualTo(81.25);
      assertThat(api.get(LAMP + "/history?field=level").body().path("items")).hasSize(2);
    }
  }

  @Test
  void aBackupOfALaterVersionIsRefused() throws IOException {
    change("\"format\" : 1", "\"format\" : 2, \"schema\" : 9999");

    assertRefused("later version", "9999");
  }

  @Test
  void aBackupInALaterFormatIsRefused() throws IOException {
    change("\"format\" : 1", "\"format\" : 3, \"unheardOf\" : {}");

    assertRefused("later version", "in format 3");
  }

  private void assertRefused(String... words) {
    var run = run(sqlite(), "database", "restore", archive.toString(), "--overwrite");

    assertThat(run.code()).isEqualTo(65);
    assertThat(run.err()).contains(words).hasLineCount(1);
  }

  private void change(String from, String to) throws IOException {
    try (var zip = FileSystems.newFileSystem(archive)) {
      var manifest = zip.getPath("manifest.json");
      var text = Files.readString(manifest);
      assertThat(text).contains(from);
      Files.writeString(manifest, text.replace(from, to));
    }
  }
}
