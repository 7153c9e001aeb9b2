package io.lintel.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDurabilityTest {

  private static final int ENOUGH = 200;

  @Test
  void whatWasWrittenOutlivesAProcessThatIsKilled(@TempDir Path folder)
      throws IOException, InterruptedException {
    var url = "sqlite:" + folder.resolve("lintel.db");

    var written = writtenUntilKilled(url);

    try (var database = JdbiDatabase.open(url)) {
      database.migrate();
      assertThat(new JdbiDeviceRepository(database).findAll(written)).hasSize(ENOUGH);
      assertThat(integrity(database)).isEqualTo("ok");
    }
  }

  /** What the process said was written before it was killed in the middle of writing more. */
  private static List<Eui> writtenUntilKilled(String url) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                url)
            .redirectError(Redirect.INHERIT)
            .start();
    var written = new ArrayList<Eui>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (written.size() < ENOUGH) {
        var line = lines.readLine();
        assertThat(line).as("the process ended by itself").isNotNull();
        written.add(Eui.parse(line));
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return written;
  }

  private static String integrity(JdbiDatabase database) {
    return database.read(
        handle -> handle.createQuery("pragma integrity_check").mapTo(String.class).one());
  }
}
