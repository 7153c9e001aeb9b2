package io.lintel.bootstrap.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Sums up lines, some thousand at a time. */
final class LineChecksums {

  private final MessageDigest sha256;
  private final List<String> finished = new ArrayList<>();
  private long lines;

  LineChecksums() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * @return whether it was the last one of those that have a checksum together
   */
  boolean add(byte[] line) {
    sha256.update(line);
    lines++;
    if (lines % Manifest.LINES_OF_A_CHECKSUM == 0) {
      finish();
      return true;
    }
    return false;
  }

  private void finish() {
    finished.add(HexFormat.of().formatHex(sha256.digest()));
  }

  /** Those of all lines so far. */
  List<String> end() {
    if (lines % Manifest.LINES_OF_A_CHECKSUM != 0) {
      finish();
    }
    return List.copyOf(finished);
  }

  List<String> soFar() {
    return List.copyOf(finished);
  }

  long lines() {
    return lines;
  }
}
