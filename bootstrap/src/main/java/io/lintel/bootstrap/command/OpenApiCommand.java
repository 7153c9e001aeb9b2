package io.lintel.bootstrap.command;

import io.lintel.web.openapi.OpenApiDocument;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the description of the HTTP API, for generators of clients. */
@Command(
    name = "openapi",
    description = "Print the OpenAPI document of the HTTP API; no server is needed.",
    footer = {
      "",
      "Examples:",
      "  lintel openapi > lintel.json",
      "  lintel openapi --yaml > lintel.yaml",
    })
final class OpenApiCommand implements Callable<Integer> {

  @Option(names = "--yaml", description = "As it is written, with its comments, not as JSON.")
  private boolean yaml;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.println(yaml ? OpenApiDocument.yaml() : OpenApiDocument.json());
    out.flush();
    return ExitStatus.DONE.code();
  }
}
