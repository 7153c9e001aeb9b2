package io.lintel.application.transfer;

import io.lintel.domain.shared.Cell;
import io.lintel.domain.shared.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How many rows there are, and a sum of their hashes: the same for the same rows in whatever order,
 * and for no others. A row's hash is the first 128 bits of the SHA-256 of its cells.
 */
public final class Fingerprint {

  private final MessageDigest sha256;
  private long rows;
  private long most;
  private long least;

  public Fingerprint() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public void add(Row row) {
    row.cells().forEach(this::add);
    var hash = ByteBuffer.wrap(sha256.digest());
    most += hash.getLong();
    least += hash.getLong();
    rows++;
  }

  /** With its kind and its length, so that no two lists of cells are the same bytes. */
  private void add(Cell cell) {
    switch (cell) {
      case Cell.Nothing _ -> sha256.update((byte) 0);
      case Cell.Text(var text) -> add((byte) 1, text.getBytes(StandardCharsets.UTF_8));
      case Cell.Whole(var number) -> add((byte) 2, bytes(number));
      case Cell.Real(var number) -> add((byte) 3, bytes(Double.doubleToLongBits(number)));
      case Cell.Bytes bytes -> add((byte) 4, bytes.copy());
    }
  }

  private void add(byte kind, byte[] content) {
    sha256.update(kind);
    sha256.update(bytes(content.length));
    sha256.update(content);
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  public long rows() {
    return rows;
  }

  /** The sum, as 32 hexadecimal digits. */
  public String hash() {
    return "%016x%016x".formatted(most, least);
  }
}
