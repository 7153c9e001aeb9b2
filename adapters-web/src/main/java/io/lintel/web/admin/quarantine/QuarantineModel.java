package io.lintel.web.admin.quarantine;

import io.lintel.domain.status.QuarantineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait.
 *
 * @param next the address of the next page
 * @param first that of the first one, when this is another
 */
public record QuarantineModel(
    List<QuarantineEntry> entries, @Nullable String next, @Nullable String first) {

  public QuarantineModel {
    entries = List.copyOf(entries);
  }
}
