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
  private static final JavaClasses EVERYTHING = everything();

  /** All modules that have sources. */
  static List<MavenModule> all() {
    return Stream.of(TOP, TOP.resolve("adapters-persistence"), TOP.resolve("plugins"))
        .flatMap(folder -> children(folder).stream())
        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
        .map(folder -> new MavenModule(TOP.relativize(folder).toString()))
        .filter(module -> Files.isDirectory(module.sources(MAIN)))
        .sorted((one, other) -> one.name.compareTo(other.name))
        .toList();
  }

  /** Those that connect the core with the world. */
  static List<MavenModule> adapters() {
    return all().stream().filter(module -> module.name.matches("(adapters-|plugins/).*")).toList();
  }

  static JavaClasses mainClasses(Collection<MavenModule> modules) {
    return classes(modules, MAIN);
  }

  static JavaClasses testClasses(Collection<MavenModule> modules) {
    return classes(modules, TESTS);
  }

  static JavaClasses mainAndTestClasses(Collection<MavenModule> modules) {
    return classes(modules, MAIN, TESTS);
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

  /** The packages that do not say what belongs into them. */
  static List<Path> undescribedPackages() {
    return all().stream()
        .flatMap(module -> filesIn(module.sources(MAIN)).stream())
        .filter(file -> file.toString().endsWith(".java"))
        .map(Path::getParent)
        .distinct()
        .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
        .toList();
  }

  private static boolean isDescribed(Path packageInfo) {
    try {
      return Files.exists(packageInfo) && Files.readString(packageInfo).startsWith("/**");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaClasses classes(Collection<MavenModule> modules, String... outputs) {
    return EVERYTHING.that(
        describe(
            "written by people",
            type ->
                modules.stream()
                    .anyMatch(module ->
                        Arrays.stream(outputs).anyMatch(output -> module.has(type, output)))));
  }

  private static JavaClasses everything() {
    return new ClassFileImporter()
        .importPaths(
            all().stream()
                .flatMap(module ->
                    Stream.of(MAIN, TESTS)
                        .filter(output -> Files.isDirectory(module.sources(output)))
                        .map(module::built))
                .toList());
  }

  private Path built(String output) {
    var classes = folder().resolve("target").resolve(output);
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(
          classes + " is not there: build all modules before, mvn -pl bootstrap -am verify");
    }
    return classes;
  }

  /** Whether a class is compiled from a source of this module, rather than from a generated one. */
  private boolean has(JavaClass type, String output) {
    var built = folder().resolve("target").resolve(output).toUri().getPath();
    return type.getSource()
        .filter(source -> source.getUri().getPath().startsWith(built))
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
