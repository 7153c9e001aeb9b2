package io.lintel.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * To which trace, and below which step of it, something belongs, wherever it happens, and what the
 * systems on the way noted of it (W3C Trace Context, sections 3.2 and 3.3).
 *
 * @param parent of version 00, such as {@code
 *     00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01}
 * @param state the notes, such as {@code congo=t61rcWkgMzE,rojo=00f067aa0ba902b7}; empty for none
 */
public record TraceContext(String parent, String state) {

  private static final Pattern PARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** A key, of one system or of a tenant at one, and a value without commas and equals signs. */
  private static final Pattern NOTE =
      Pattern.compile(
          "[a-z0-9][a-z0-9_*/@-]{0,255}=[\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e]");

  private static final int MOST_NOTES = 32;
  private static final int MOST_CHARACTERS = 512;
  private static final int TRACE_START = 3;
  private static final int TRACE_END = 35;

  public TraceContext {
    if (!PARENT.matcher(parent).matches()) {
      throw new Invalid("traceparent", "must be as W3C Trace Context has it, not '" + parent + "'");
    }
    if (!state.isEmpty() && !readable(state).equals(state)) {
      throw new Invalid("tracestate", "must be as W3C Trace Context has it, not '" + state + "'");
    }
  }

  /** Without notes. */
  public TraceContext(String parent) {
    this(parent, "");
  }

  /**
   * Empty when there is no parent: what cannot be understood is passed over, as the standard asks.
   *
   * @param state passed over as a whole if any of it cannot be understood; of one that is too long
   *     the last notes are left out
   */
  public static Optional<TraceContext> parse(String parent, String state) {
    return PARENT.matcher(parent).matches()
        ? Optional.of(new TraceContext(parent, readable(state)))
        : Optional.empty();
  }

  private static String readable(String state) {
    var notes = new ArrayList<String>();
    for (var part : state.split(",", -1)) {
      var note = part.strip();
      if (!note.isEmpty()) {
        if (!NOTE.matcher(note).matches() || notes.size() == MOST_NOTES) {
          return "";
        }
        notes.add(note);
      }
    }
    return shortened(notes);
  }

  private static String shortened(List<String> notes) {
    var kept = new StringBuilder();
    for (var note : notes) {
      int comma = kept.isEmpty() ? 0 : 1;
      if (kept.length() + comma + note.length() > MOST_CHARACTERS) {
        break;
      }
      kept.append(comma == 0 ? "" : ",").append(note);
    }
    return kept.toString();
  }

  public String traceId() {
    return parent.substring(TRACE_START, TRACE_END);
  }

  @Override
  public String toString() {
    return state.isEmpty() ? parent : parent + " " + state;
  }
}
