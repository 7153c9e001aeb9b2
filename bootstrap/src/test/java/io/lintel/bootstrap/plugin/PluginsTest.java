package io.lintel.bootstrap.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.ForeignSource;
import io.lintel.domain.event.EventBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginsTest {

  @TempDir private Path folder;

  private Path plugins() {
    return folder.resolve("plugins");
  }

  private Configuration configuration(String events) {
    return configuration("LINTEL_EVENTS", events);
  }

  private Configuration configuration(String variable, String value) {
    return Configuration.read(
        Map.of(),
        Map.of(
            "LINTEL_DATA",
            folder.toString(),
            "LINTEL_PLUGINS",
            plugins().toString(),
            variable,
            value));
  }

  @Test
  void findsNothingWhereThereIsNoFolder() {
    assertThat(Plugins.in(plugins()).find(EventBackend.class)).isEmpty();
  }

  @Test
  void choosesWhatAJarBringsByTheSchemeOfTheUrl() {
    PluginJar.write(folder, plugins().resolve("one.jar"), "one", "1");
    PluginJar.write(folder, plugins().resolve("two.jar"), "two", "1");

    var events = configuration("two://host").events();

    assertThat(events.orElseThrow().backend().scheme()).isEqualTo("two");
  }

  @Test
  void takesAFolderOfJarsForOnePlugin() throws IOException {
    PluginJar.write(folder, plugins().resolve("one/a.jar"), "one", "");
    PluginJar.write(folder, plugins().resolve("one/b.jar"), "another", "1");
    Files.writeString(plugins().resolve("one/README"), "not a jar");

    assertThat(Plugins.in(plugins()).find(EventBackend.class))
        .extracting(EventBackend::scheme)
        .containsExactly("one", "another");
  }

  @Test
  void passesOverAFolderWithoutJars() throws IOException {
    Files.createDirectories(folder.resolve("sources").resolve("src"));

    assertThat(Plugins.in(folder).find(EventBackend.class)).isEmpty();
  }

  @Test
  void refusesAJarThatIsNoPlugin() {
    PluginJar.write(folder, plugins().resolve("some.jar"), "some", "");

    assertThatThrownBy(() -> configuration("some://host"))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("some.jar", "Lintel-Plugin-Interface");
  }

  @Test
  void refusesAPluginForAnotherLintelBeforeAnyOfItsClassesIsLoaded() {
    PluginJar.write(folder, plugins().resolve("new.jar"), "new", "7");

    assertThatThrownBy(() -> configuration("new://host"))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("new.jar", "interface 7", "offers 1");
  }

  @Test
  void saysWhichPluginCannotBeLoaded() {
    PluginJar.writeBroken(plugins().resolve("broken.jar"));

    assertThatThrownBy(() -> configuration("broken://host"))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("broken.jar", "brought.Missing");
  }

  @Test
  void saysWhatIsNoJar() throws IOException {
    Files.createDirectories(plugins());
    Files.writeString(plugins().resolve("text.jar"), "not a jar");

    assertThatThrownBy(() -> Plugins.in(plugins()))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("text.jar");
  }

  @Test
  void refusesTwoThatBringTheSame() {
    PluginJar.write(folder, plugins().resolve("one.jar"), "same", "1");
    PluginJar.write(folder, plugins().resolve("two.jar"), "same", "1");

    assertThatThrownBy(() -> configuration("same://host"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'same'");
  }

  @Test
  void namesTheFormsThatThereAre() {
    PluginJar.write(folder, plugins().resolve("one.jar"), "one", "1");

    assertThatThrownBy(() -> configuration("two://host"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("LINTEL_EVENTS", "two://host", "one:");
  }

  @Test
  void hearsDevicesInTheFormatThatAJarBrings() {
    PluginJar.writeFormat(folder, plugins().resolve("loriot.jar"), "loriot");

    var sources =
        configuration("LINTEL_SOURCES", "loriot, chirpstack, loriot:annex/up").mqtt().sources();

    assertThat(sources)
        .extracting(ForeignSource::name)
        .containsExactly("chirpstack", "loriot", "loriot:annex/up");
    assertThat(sources)
        .extracting(ForeignSource::base)
        .containsExactly("application", "loriot/up", "annex/up");
  }

  @Test
  void refusesTopicsThatAreNoneAndNamesTheFormatsThereAre() {
    PluginJar.writeFormat(folder, plugins().resolve("loriot.jar"), "loriot");

    assertThatThrownBy(() -> configuration("LINTEL_SOURCES", "loriot:a/#"))
        .hasMessageContainingAll("LINTEL_SOURCES", "topic levels");
    assertThatThrownBy(() -> configuration("LINTEL_SOURCES", "lorot"))
        .hasMessageContainingAll("LINTEL_SOURCES", "chirpstack, ttn, zigbee2mqtt, loriot");
  }

  @Test
  void refusesAFormatThatLintelHas() {
    PluginJar.writeFormat(folder, plugins().resolve("other.jar"), "ttn");

    assertThatThrownBy(() -> configuration(""))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("'ttn'", "another word");
  }
}
