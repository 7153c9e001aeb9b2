package io.lintel.domain.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * To which trace, and below which step of it, something belongs, wherever it happens (W3C Trace
 * Context, section 3.2).
 *
 * @param text of version 00, such as {@code
 *     00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01}
 */
public record TraceParent(String text) {

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int TRACE_START = 3;
  private static final int TRACE_END = 35;

  public TraceParent {
    if (!FORM.matcher(text).matches()) {
      throw new Invalid("traceparent", "must be as W3C Trace Context has it, not '" + text + "'");
    }
  }

  /** Empty when it is none: what cannot be understood is passed over, as the standard asks. */
  public static Optional<TraceParent> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TraceParent(text)) : Optional.empty();
  }

  public String traceId() {
    return text.substring(TRACE_START, TRACE_END);
  }

  @Override
  public String toString() {
    return text;
  }
}
