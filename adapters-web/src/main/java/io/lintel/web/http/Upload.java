package io.lintel.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a request brought. It is on this machine until it is closed, so that what is done
 * with it does not wait for a network.
 *
 * @param mediaType without parameters
 */
public record Upload(Path file, String mediaType) implements AutoCloseable {

  static Upload of(String mediaType) {
    try {
      return new Upload(Files.createTempFile("lintel-upload-", ""), mediaType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OutputStream write() throws IOException {
    return Files.newOutputStream(file);
  }

  /** Reads it from its first byte. */
  public InputStream read() throws IOException {
    return Files.newInputStream(file);
  }

  /** Its content; for small files. */
  public byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
