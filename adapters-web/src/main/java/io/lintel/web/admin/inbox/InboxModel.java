package io.lintel.web.admin.inbox;

import io.lintel.domain.status.InboxEntry;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The devices that wait to be claimed.
 *
 * @param next the address of the next page
 * @param first that of the first one, when this is another
 */
public record InboxModel(List<InboxEntry> entries, @Nullable String next, @Nullable String first) {

  private static final int SHOWN_FIELDS = 6;

  public InboxModel {
    entries = List.copyOf(entries);
  }

  /** What a device last reported, in one line. */
  public static String summary(InboxEntry entry) {
    var fields = entry.last().fields();
    var text =
        fields.entrySet().stream()
            .limit(SHOWN_FIELDS)
            .map(it -> it.getKey().value() + " = " + shortened(it.getValue().text()))
            .collect(Collectors.joining(", "));
    return fields.size() > SHOWN_FIELDS ? text + " …" : text;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
