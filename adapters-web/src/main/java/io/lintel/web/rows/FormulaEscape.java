package io.lintel.web.rows;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what is in a cell: a text that they would take for a formula gets
 * an apostrophe before it (OWASP, CSV Injection). So that nothing is lost, a text that begins with
 * apostrophes and would be one without them gets one too, and reading takes one away again.
 */
final class FormulaEscape {

  /** Also the wide forms, which some of them take for the narrow ones. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠]");

  private FormulaEscape() {}

  static String escape(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  static String unescape(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
