package io.lintel.domain.shared;

import java.util.ArrayList;
import java.util.TreeMap;

/** Reads what {@link CanonicalText} writes: JSON (RFC 8259). */
final class CanonicalReader {

  private final String text;
  private int next;

  private CanonicalReader(String text) {
    this.text = text;
  }

  /**
   * @throws Invalid when it is not a canonical text
   */
  static Value read(String text) {
    var reader = new CanonicalReader(text);
    try {
      var value = reader.value();
      if (reader.next == text.length()) {
        return value;
      }
    } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
      throw reader.refusal();
    }
    throw reader.refusal();
  }

  private Invalid refusal() {
    return new Invalid("value", "is not the text of a value behind character " + next);
  }

  private Value value() {
    return switch (text.charAt(next)) {
      case '{' -> members();
      case '[' -> items();
      case '"' -> Value.of(string());
      case 't' -> word("true", Value.of(true));
      case 'f' -> word("false", Value.of(false));
      case 'n' -> word("null", Value.nothing());
      default -> number();
    };
  }

  private Value word(String word, Value value) {
    expect(word);
    return value;
  }

  private void expect(String expected) {
    if (!text.startsWith(expected, next)) {
      throw refusal();
    }
    next += expected.length();
  }

  private boolean skip(char wanted) {
    boolean there = text.charAt(next) == wanted;
    next += there ? 1 : 0;
    return there;
  }

  private Value number() {
    int start = next;
    while (next < text.length() && "+-.eE0123456789".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return Value.of(Double.parseDouble(text.substring(start, next)));
  }

  private Value items() {
    expect("[");
    var items = new ArrayList<Value>();
    if (!skip(']')) {
      do {
        items.add(value());
      } while (skip(','));
      expect("]");
    }
    return Value.of(items);
  }

  private Value members() {
    expect("{");
    var members = new TreeMap<String, Value>();
    if (!skip('}')) {
      do {
        var name = string();
        expect(":");
        members.put(name, value());
      } while (skip(','));
      expect("}");
    }
    return new Value.Members(members);
  }

  private String string() {
    expect("\"");
    var content = new StringBuilder();
    for (char letter = text.charAt(next++); letter != '"'; letter = text.charAt(next++)) {
      content.append(letter == '\\' ? escaped() : letter);
    }
    return content.toString();
  }

  private char escaped() {
    char letter = text.charAt(next++);
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        next += 4;
        yield (char) Integer.parseInt(text.substring(next - 4, next), 16);
      }
      default -> letter;
    };
  }
}
