package io.lintel.bootstrap.command;

import io.lintel.domain.identity.Password;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A password that a user gets: one that stands in a file, or none that is given. */
final class NewPassword {

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Where the password stands; generated and printed unless given.")
  private @Nullable Path file;

  Optional<Password> given() {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Password(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
