package io.lintel.domain.shared;

import java.util.HexFormat;

/**
 * The address of a device: an EUI-64 (IEEE, Guidelines for use of EUI, OUI and CID). It names the
 * same device in every context. Orders as an unsigned number, which is the order of its texts.
 */
public record Eui(long bits) implements Comparable<Eui> {

  private static final int DIGITS = 16;
  private static final int BYTES = 8;

  /**
   * Reads any usual spelling: 16 hexadecimal digits in any case, bare or with {@code -} or {@code
   * :} between the bytes, with or without {@code 0x} before them and blanks around them.
   *
   * @throws Invalid naming the text when it is none
   */
  public static Eui parse(String text) {
    var digits = text.strip();
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      digits = digits.substring(2);
    }
    if (digits.length() == DIGITS + BYTES - 1) {
      digits = withoutSeparators(digits);
    }
    if (digits.length() != DIGITS || !isHexadecimal(digits)) {
      throw new Invalid(
          "eui", "'%s' is not an EUI-64: 16 hexadecimal digits".formatted(shown(text)));
    }
    return new Eui(HexFormat.fromHexDigitsToLong(digits));
  }

  private static boolean isHexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String withoutSeparators(String text) {
    char separator = text.charAt(2);
    if (separator != '-' && separator != ':') {
      return text;
    }
    var digits = new StringBuilder(DIGITS);
    for (int i = 0; i < text.length(); i++) {
      if (i % 3 != 2) {
        digits.append(text.charAt(i));
      } else if (text.charAt(i) != separator) {
        return text;
      }
    }
    return digits.toString();
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  @Override
  public int compareTo(Eui other) {
    return Long.compareUnsigned(bits, other.bits);
  }

  /** The canonical spelling: 16 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(bits);
  }
}
