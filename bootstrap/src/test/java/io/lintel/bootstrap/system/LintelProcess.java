package io.lintel.bootstrap.system;

import io.lintel.messaging.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lintel as a process of its own, so that it can be killed. */
final class LintelProcess implements AutoCloseable {

  private static final Pattern HTTP = Pattern.compile("HTTP\\s+(http://\\S+)/api/v1");
  private static final Pattern MQTT = Pattern.compile("MQTT\\s+(tcp://[^\\s]+)");

  /** Several start at once, on a machine that is busy with other tests. */
  private static final Duration STARTING = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;

  private LintelProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Runs {@code lintel serve} with the settings, and with an output of its own in the folder. */
  static LintelProcess serve(Path folder, Map<String, String> settings) {
    return serve(folder, settings, "-Xmx256m");
  }

  /**
   * @param heap the option of the JVM that bounds it
   */
  static LintelProcess serve(Path folder, Map<String, String> settings, String heap) {
    var arguments = new ArrayList<>(List.of("serve"));
    settings.forEach((key, value) -> arguments.add("--set=" + key + "=" + value));
    return command(folder, arguments, heap);
  }

  /** Runs any command, with an output of its own in the folder. */
  static LintelProcess command(Path folder, List<String> arguments) {
    return command(folder, arguments, "-Xmx256m");
  }

  /**
   * @param heap the option of the JVM that bounds it
   */
  static LintelProcess command(Path folder, List<String> arguments, String heap) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", classPath, "io.lintel.bootstrap.Main"));
    command.addAll(arguments);
    try {
      var output = Files.createTempFile(folder, "lintel", ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("LINTEL_"));
      builder.environment().putAll(Api.ENVIRONMENT);
      return new LintelProcess(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LintelProcess untilItRuns() {
    boolean inTime = Await.within(STARTING, () -> found(HTTP).isPresent() || !process.isAlive());
    if (!inTime) {
      close();
      throw new AssertionError("Lintel does not start: " + output());
    }
    if (!process.isAlive()) {
      throw new AssertionError("Lintel ended: " + output());
    }
    return this;
  }

  String http() {
    return found(HTTP).orElseThrow();
  }

  String mqtt() {
    return found(MQTT).orElseThrow();
  }

  private Optional<String> found(Pattern pattern) {
    return Optional.of(pattern.matcher(output()))
        .filter(Matcher::find)
        .map(match -> match.group(1));
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isOver() {
    return !process.isAlive();
  }

  /** What its metrics say; 0 when there is no such figure. */
  double figure(String name) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(http() + "/metrics")).build();
      return client
          .send(request, BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The most memory that it ever had, of all kinds, as Linux counts it; 0 elsewhere. */
  int peakMebibytes() throws IOException {
    var status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToInt(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1_024)
        .sum();
  }

  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, as {@code kill} does, and tells its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("Lintel does not end: " + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
