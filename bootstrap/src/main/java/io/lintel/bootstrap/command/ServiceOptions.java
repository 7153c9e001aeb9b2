package io.lintel.bootstrap.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A service that runs, to work by instead of on the stores. */
final class ServiceOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "A Lintel that runs, such as https://lintel.example; needs --token-file.")
  private @Nullable URI api;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Has the API token to call it with.")
  private @Nullable Path tokenFile;

  /** Empty when the command is to work on the stores themselves. */
  Optional<DeviceFiles> files() {
    if (api == null && tokenFile == null) {
      return Optional.empty();
    }
    if (api == null || tokenFile == null || api.getHost() == null) {
      throw new ParameterException(
          command.commandLine(), "--api wants a URL with a host, and a --token-file beside it");
    }
    try {
      return Optional.of(new DeviceFiles(api, Files.readString(tokenFile).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
