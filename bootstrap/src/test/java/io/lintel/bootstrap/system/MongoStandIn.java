package io.lintel.bootstrap.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that speaks MongoDB's protocol and keeps everything in memory. */
public final class MongoStandIn implements AutoCloseable {

  private final Process process;
  private final String url;

  private MongoStandIn(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** It ends when this JVM does, because its standard input is ours. */
  public static MongoStandIn start() {
    var module = Path.of("../adapters-persistence/mongodb/target");
    var classPath = "%s:%s/*".formatted(module.resolve("test-classes"), module.resolve("stand-in"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      var process =
          new ProcessBuilder(java, "-cp", classPath, "io.lintel.persistence.mongodb.StandInProgram")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      var url = out.readLine();
      if (url == null) {
        throw new IllegalStateException("the MongoDB stand-in did not start; is its module built?");
      }
      return new MongoStandIn(process, url.substring(0, url.lastIndexOf('/')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a database. */
  public String url() {
    return url;
  }

  /** From now on it answers nobody, but its connections stay. */
  void pause() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      int exit =
          new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -%s ended with %d".formatted(name, exit));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
