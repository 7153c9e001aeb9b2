package io.lintel.application.bridge.transfer;

/**
 * What is wrong with a row.
 *
 * @param column as the file spells it; empty for the row as a whole
 * @param value the text in it, cut after {@value #LONGEST_VALUE} characters
 * @param reason for people
 */
public record RowError(String column, String value, String reason) {

  private static final int LONGEST_VALUE = 200;

  public RowError {
    value = value.length() <= LONGEST_VALUE ? value : cut(value);
  }

  private static String cut(String value) {
    int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? 1 : 0;
    return value.substring(0, LONGEST_VALUE - end) + "...";
  }

  public static RowError ofRow(String reason) {
    return new RowError("", "", reason);
  }
}
