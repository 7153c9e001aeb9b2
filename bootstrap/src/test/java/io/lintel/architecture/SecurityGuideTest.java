package io.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide to security names the tests that show what it says. */
class SecurityGuideTest {

  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");

  @Test
  void everyTestThatTheGuideNamesExists() throws IOException {
    var named =
        NAME.matcher(Files.readString(Path.of("../docs/security.md")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());
    try (var files = Files.walk(Path.of(".."))) {
      var existing =
          files
              .map(Path::toString)
              .filter(file -> file.contains("/src/test/java/") && file.endsWith("Test.java"))
              .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - 5))
              .collect(Collectors.toSet());

      assertThat(named).hasSizeGreaterThan(20);
      assertThat(existing).containsAll(named);
    }
  }
}
