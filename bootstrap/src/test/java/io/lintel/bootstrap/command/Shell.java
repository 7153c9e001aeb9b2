package io.lintel.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs commands on the data in a folder, and keeps what the last one said. */
final class Shell {

  private final Path data;
  private String out = "";
  private String err = "";

  Shell(Path data) {
    this.data = data;
  }

  /** Runs a command that takes settings; tells its exit code. */
  int onData(String command, String... arguments) {
    return run(
        Stream.concat(
                Stream.of(command, "--set", "data=" + data, "--set", "mqtt=none"),
                Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  int run(String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    int code = LintelCommand.run(new PrintWriter(outWriter), new PrintWriter(errWriter), arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  JsonNode json() {
    try {
      return JsonMapper.builder().build().readTree(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
