package io.lintel.bootstrap.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The plugins of an installation, there as long as the program runs. */
public final class Plugins {

  private final List<Plugin> plugins;

  private Plugins(List<Plugin> plugins) {
    this.plugins = plugins;
  }

  /**
   * Those in a folder, in the order of their names; each jar in it is one, and each folder in it
   * that has jars. Other folders are passed over, such as those of plugins' sources.
   *
   * @param folder none are there if it does not exist
   * @throws PluginException when one of them does not fit
   */
  public static Plugins in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Plugins(List.of());
    }
    try (var places = Files.list(folder)) {
      return new Plugins(
          places
              .filter(place -> isJar(place) || holdsJars(place))
              .sorted()
              .map(Plugin::at)
              .toList());
    } catch (IOException e) {
      throw new PluginException("The plugins in %s cannot be read: %s".formatted(folder, e), e);
    }
  }

  private static boolean isJar(Path place) {
    return place.toString().endsWith(".jar");
  }

  private static boolean holdsJars(Path place) {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (var files = Files.list(place)) {
      return files.anyMatch(Plugins::isJar);
    } catch (IOException e) {
      throw new PluginException("The plugin %s cannot be read: %s".formatted(place, e), e);
    }
  }

  /**
   * What there is of a kind, of the class path first.
   *
   * @throws PluginException when a plugin cannot be used
   */
  public <S> List<S> find(Class<S> kind) {
    var ofClassPath =
        ServiceLoader.load(kind, Plugins.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get);
    return Stream.concat(ofClassPath, plugins.stream().flatMap(plugin -> plugin.services(kind)))
        .toList();
  }
}
