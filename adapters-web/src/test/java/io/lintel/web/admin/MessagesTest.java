package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.web.admin.page.Messages;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that a page shows stands in the file of messages, and no other. */
final class MessagesTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Pattern KEY = Pattern.compile("\"([a-zA-Z][\\w-]*(?:\\.[\\w-]+)+)\"");

  @Test
  void everyKeyIsUsedAndEveryUsedOneIsThere() throws IOException {
    var keys = new TreeSet<String>();
    for (var key : texts().stringPropertyNames()) {
      if (!Character.isUpperCase(key.charAt(0))) {
        keys.add(key);
      }
    }
    var used = new TreeSet<String>();
    for (var source : sources()) {
      KEY.matcher(source).results().map(it -> it.group(1)).forEach(used::add);
    }
    assertThat(used).as("used").containsAll(keys);
    var areas =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    used.removeIf(key ->
        !areas.contains(key.substring(0, key.indexOf('.')))
            || key.endsWith(".js")
            || key.endsWith(".css"));
    assertThat(keys).as("there").containsAll(used);
  }

  @Test
  void everyConstantThatIsShownHasItsWord() {
    var messages = Messages.all().getFirst();
    var constants =
        Stream.of(
                io.lintel.web.admin.page.Area.values(),
                io.lintel.web.admin.page.Theme.values(),
                io.lintel.domain.status.Connectivity.State.values(),
                io.lintel.domain.status.Connectivity.Reason.values(),
                io.lintel.domain.device.DeviceState.values(),
                io.lintel.application.bridge.transfer.ImportOptions.Mode.values(),
                io.lintel.domain.audit.AuditSubject.Kind.values(),
                io.lintel.domain.command.CommandState.values(),
                io.lintel.web.bridge.transfer.ImportRun.State.values(),
                io.lintel.domain.device.KindField.Type.values(),
                io.lintel.domain.identity.UserState.values(),
                io.lintel.domain.shared.Role.values(),
                io.lintel.domain.shared.GrantLevel.values(),
                io.lintel.domain.shared.Scope.values())
            .<Enum<?>>flatMap(Arrays::stream)
            .toList();
    assertThat(constants).allSatisfy(it -> assertThat(messages.text(it)).isNotBlank());
  }

  private static Properties texts() throws IOException {
    var texts = new Properties();
    var file = MAIN.resolve("resources/io/lintel/web/admin/messages.properties");
    texts.load(new StringReader(Files.readString(file)));
    return texts;
  }

  private static Iterable<String> sources() throws IOException {
    try (var templates = Files.walk(MAIN.resolve("jte"));
        var classes = Files.walk(MAIN.resolve("java/io/lintel/web/admin"))) {
      return Stream.concat(templates, classes)
          .filter(Files::isRegularFile)
          .map(MessagesTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
