package io.lintel.domain.shared;

/** Writes the canonical text of a value. */
final class CanonicalText {

  private static final double EXACT_INTEGERS = 1L << 53;

  private CanonicalText() {}

  static void append(StringBuilder out, Value value) {
    switch (value) {
      case Value.Nothing _ -> out.append("null");
      case Value.Bool(var bool) -> out.append(bool);
      case Value.Num(var number) -> appendNumber(out, number);
      case Value.Text(var text) -> appendQuoted(out, text);
      case Value.Items(var values) -> {
        out.append('[');
        var separator = "";
        for (var item : values) {
          out.append(separator);
          append(out, item);
          separator = ",";
        }
        out.append(']');
      }
      case Value.Members(var values) -> {
        out.append('{');
        var separator = "";
        for (var member : values.entrySet()) {
          out.append(separator);
          appendQuoted(out, member.getKey());
          out.append(':');
          append(out, member.getValue());
          separator = ",";
        }
        out.append('}');
      }
    }
  }

  private static void appendNumber(StringBuilder out, double number) {
    if (number == Math.rint(number) && Math.abs(number) <= EXACT_INTEGERS) {
      out.append((long) number);
    } else {
      out.append(number);
    }
  }

  private static void appendQuoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
