package io.lintel.bootstrap.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How a command answers: in words for people, or as one JSON document for scripts. What is not the
 * answer, such as progress and failures, is never on standard output.
 */
final class AnswerOptions {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Answer with a JSON document, for scripts.")
  private boolean json;

  /**
   * Answers in the form that is wished.
   *
   * @param document a record, or what else Jackson writes as an object
   */
  void answer(Object document, Consumer<PrintWriter> words) {
    var out = command.commandLine().getOut();
    if (json) {
      out.println(text(document));
    } else {
      words.accept(out);
    }
    out.flush();
  }

  private static String text(Object document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
