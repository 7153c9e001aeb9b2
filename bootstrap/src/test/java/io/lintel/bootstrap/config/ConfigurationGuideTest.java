package io.lintel.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationGuideTest {

  @Test
  void theGuideListsEveryKeyAsItIs() throws IOException {
    var table =
        Arrays.stream(Key.values())
            .map(ConfigurationGuideTest::row)
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("../docs/configuration.md"))).contains(table);
  }

  private static String row(Key key) {
    var byDefault = key.byDefault().isEmpty() ? "-" : "`" + key.byDefault() + "`";
    return "| `%s` | `%s` | %s | %s |"
        .formatted(key.variable(), key.path(), byDefault, key.meaning());
  }
}
