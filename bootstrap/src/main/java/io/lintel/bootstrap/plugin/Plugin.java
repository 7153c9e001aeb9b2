package io.lintel.bootstrap.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * One plugin: a jar, or a folder of a jar and what it needs. It sees Lintel and its own jars, not
 * those of other plugins.
 *
 * @param place the jar or the folder
 */
record Plugin(Path place, URLClassLoader classes) {

  /**
   * The version of what Lintel offers plugins: the ports of the domain and the interfaces by which
   * they are found. A plugin says in its manifest for which one it was made.
   */
  static final String INTERFACE = "1";

  static final String ATTRIBUTE = "Lintel-Plugin-Interface";

  /**
   * @throws PluginException when it is none, or one for another Lintel
   */
  static Plugin at(Path place) {
    var jars = jars(place);
    var made =
        jars.stream()
            .flatMap(jar -> madeFor(jar).stream())
            .findFirst()
            .orElseThrow(() ->
                new PluginException(
                    "%s is no plugin: no manifest in it has '%s'".formatted(place, ATTRIBUTE)));
    if (!made.equals(INTERFACE)) {
      throw new PluginException(
          "The plugin %s was made for plugin interface %s, and this Lintel offers %s: take the plugin's version for it"
              .formatted(place, made, INTERFACE));
    }
    var urls = jars.stream().map(Plugin::url).toArray(URL[]::new);
    return new Plugin(
        place, new URLClassLoader("plugin " + place, urls, Plugin.class.getClassLoader()));
  }

  private static List<Path> jars(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (var files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new PluginException("The plugin %s cannot be read: %s".formatted(place, e), e);
    }
  }

  private static Optional<String> madeFor(Path jar) {
    try (var file = new JarFile(jar.toFile())) {
      return Optional.ofNullable(file.getManifest())
          .map(manifest -> manifest.getMainAttributes().getValue(ATTRIBUTE));
    } catch (IOException e) {
      throw new PluginException("The plugin %s cannot be read: %s".formatted(jar, e), e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new PluginException("The plugin %s has no URL".formatted(jar), e);
    }
  }

  /**
   * What it brings of a kind.
   *
   * @throws PluginException when it cannot be used
   */
  <S> Stream<S> services(Class<S> kind) {
    try {
      return ServiceLoader.load(kind, classes).stream()
          .filter(provider -> classes.equals(provider.type().getClassLoader()))
          .map(ServiceLoader.Provider::get)
          .toList()
          .stream();
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new PluginException(
          "The plugin %s cannot be used: %s".formatted(place, e.getMessage()), e);
    }
  }
}
