package io.lintel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module of the program, as Maven built it in its folder.
 *
 * @param name its folder, seen from the top
 */
record MavenModule(String name) {

  private static final Path TOP = Path.of("").toAbsolutePath().getParent();
  private static final String MAIN = "classes";
  private static final String TESTS = "test-classes";

  /** All modules that have sources. */
  static List<MavenModule> all() {
    return Stream.of(TOP, TOP.resolve("adapters-persistence"))
        .flatMap(folder -> children(folder).stream())
        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
        .map(folder -> new MavenModule(TOP.relativize(folder).toString()))
        .filter(module -> Files.isDirectory(module.sources(MAIN)))
        .sorted((one, other) -> one.name.compareTo(other.name))
        .toList();
  }

  /** Those that connect the core with the world. */
  static List<MavenModule> adapters() {
    return all().stream().filter(module -> module.name.startsWith("adapters-")).toList();
  }

  static JavaClasses mainClasses(Collection<MavenModule> modules) {
    return read(modules, MAIN);
  }

  static JavaClasses testClasses(Collection<MavenModule> modules) {
    return read(modules, TESTS);
  }

  static JavaClasses mainAndTestClasses(Collection<MavenModule> modules) {
    return read(modules, MAIN, TESTS);
  }

  /** The resources of all modules whose name ends so. */
  static List<Path> resources(String ending) {
    return all().stream()
        .map(module -> module.folder().resolve("src/main/resources"))
        .filter(Files::isDirectory)
        .flatMap(folder -> filesIn(folder).stream())
        .filter(file -> file.toString().endsWith(ending))
        .sorted()
        .toList();
  }

  private static JavaClasses read(Collection<MavenModule> modules, String... outputs) {
    var folders =
        modules.stream()
            .flatMap(module ->
                Arrays.stream(outputs)
                    .filter(output -> Files.isDirectory(module.sources(output)))
                    .map(module::built))
            .toList();
    return new ClassFileImporter()
        .importPaths(folders)
        .that(
            describe(
                "written by people",
                type ->
                    modules.stream()
                        .anyMatch(module ->
                            Arrays.stream(outputs)
                                .anyMatch(output -> module.hasSourceOf(type, output)))));
  }

  private Path built(String output) {
    var classes = folder().resolve("target").resolve(output);
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(
          classes + " is not there: build all modules before, mvn -pl bootstrap -am verify");
    }
    return classes;
  }

  private boolean hasSourceOf(JavaClass type, String output) {
    return type.getSource()
        .flatMap(source -> source.getFileName())
        .map(file -> sources(output).resolve(type.getPackageName().replace('.', '/')).resolve(file))
        .filter(Files::exists)
        .isPresent();
  }

  private Path sources(String output) {
    return folder().resolve(output.equals(MAIN) ? "src/main/java" : "src/test/java");
  }

  private Path folder() {
    return TOP.resolve(name);
  }

  private static List<Path> filesIn(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> children(Path folder) {
    try (var children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
