package io.lintel.web.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The lines of a text, none of which is kept beyond {@value #LONGEST} characters. */
final class Lines implements AutoCloseable {

  static final int LONGEST = 1 << 20;

  private final BufferedReader text;
  private long number;

  /** A line, cut at {@value Lines#LONGEST} characters. */
  record Line(long number, String text, boolean cut) {}

  Lines(BufferedReader text) {
    this.text = text;
  }

  Optional<Line> next() {
    try {
      var line = new StringBuilder();
      int c = text.read();
      if (c < 0) {
        return Optional.empty();
      }
      boolean cut = false;
      for (; c >= 0 && c != '\n'; c = text.read()) {
        cut = cut || line.length() == LONGEST;
        if (!cut) {
          line.append((char) c);
        }
      }
      number++;
      return Optional.of(new Line(number, line.toString(), cut));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
