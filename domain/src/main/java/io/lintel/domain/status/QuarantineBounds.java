package io.lintel.domain.status;

/**
 * How much a quarantine keeps.
 *
 * @param entries how many messages at the most
 * @param bytes how many bytes of topics and payloads at the most
 */
public record QuarantineBounds(int entries, long bytes) {

  public QuarantineBounds {
    if (entries < 1 || bytes < 1) {
      throw new IllegalArgumentException(
          "a quarantine of %d entries, %d bytes".formatted(entries, bytes));
    }
  }
}
