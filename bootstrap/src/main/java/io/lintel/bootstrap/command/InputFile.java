package io.lintel.bootstrap.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that can be read more than once; standard input is laid down in one first. */
final class InputFile implements AutoCloseable {

  private static final String STANDARD_INPUT = "-";

  private final Path path;
  private final boolean temporary;

  private InputFile(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * @throws UncheckedIOException when standard input breaks off
   * @throws CommandFailedException when there is no such file
   */
  static InputFile open(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return standardInput();
    }
    var path = Path.of(name);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new CommandFailedException(
          ExitStatus.NO_INPUT, "there is no file %s that can be read".formatted(path));
    }
    return new InputFile(path, false);
  }

  private static InputFile standardInput() {
    try {
      var copy = Files.createTempFile("lintel-", ".input");
      Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new InputFile(copy, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  InputStream read() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() {
    try {
      if (temporary) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
