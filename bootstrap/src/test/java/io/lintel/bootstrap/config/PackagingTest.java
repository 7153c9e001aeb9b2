package io.lintel.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is packaged and what the pages say names settings that there are. */
class PackagingTest {

  private static final Pattern VARIABLE = Pattern.compile("\\bLINTEL_[A-Z0-9_]*[A-Z0-9]\\b");
  private static final Set<String> OTHERS = Set.of("LINTEL_CONFIG", "LINTEL_JAVA_OPTIONS");

  private static Stream<Path> files() throws IOException {
    try (var packaged = Files.walk(Path.of("../packaging"));
        var pages = Files.list(Path.of("../docs"))) {
      return Stream.concat(
          packaged.filter(Files::isRegularFile), pages.filter(Files::isRegularFile))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesOnlySettingsThatThereAre(Path file) {
    assertThat(VARIABLE.matcher(content(file)).results().map(found -> found.group()).distinct())
        .allSatisfy(name ->
            assertThat(
                    OTHERS.contains(name)
                        || name.startsWith("LINTEL_TEST_")
                        || Key.ofVariable(name.replaceFirst("_FILE$", "")).isPresent())
                .as(name)
                .isTrue());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
