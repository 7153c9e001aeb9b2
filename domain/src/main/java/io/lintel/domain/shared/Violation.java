package io.lintel.domain.shared;

/**
 * One broken rule of an input.
 *
 * @param field where, as a path of names and indexes with slashes ({@code tags/2}); empty for the
 *     whole
 * @param message what is wrong with it, naming the value
 */
public record Violation(String field, String message) {

  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
