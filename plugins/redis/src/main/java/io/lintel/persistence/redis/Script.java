package io.lintel.persistence.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something that Redis does in one step.
 *
 * @param sha1 by which Redis knows it once it has been loaded
 */
record Script(String text, String sha1) {

  /**
   * @param name of the file beside this class, without its ending
   */
  static Script of(String name) {
    var text = read("common.lua") + read(name + ".lua");
    return new Script(text, sha1(text));
  }

  private static String read(String file) {
    try (var stream = Script.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
