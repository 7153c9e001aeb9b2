package io.lintel.web.admin.trail;

import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail.
 *
 * @param form the filters
 * @param kinds of things, to choose from
 * @param anyone where the same is shown, whoever did it; null when that is shown already
 * @param anything likewise, of whatever thing
 * @param next where the next page is; null when there is none
 * @param first where the first one is; null when this is it
 */
public record TrailModel(
    List<EntryRow> rows,
    Form form,
    List<Choice> kinds,
    @Nullable String anyone,
    @Nullable String anything,
    @Nullable String next,
    @Nullable String first) {

  public TrailModel {
    rows = List.copyOf(rows);
    kinds = List.copyOf(kinds);
  }
}
