package io.lintel.web.admin.places;

import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a building, a floor or a room.
 *
 * @param action where it is sent
 * @param back where one goes who does not want to
 * @param zones for buildings; none for others
 * @param theirs what somebody else changed meanwhile; null when nobody did
 */
public record PlaceFormModel(
    Form form,
    String action,
    String back,
    Sort sort,
    boolean isNew,
    List<Choice> zones,
    @Nullable List<Difference> theirs) {

  /** What is asked for depends on it. */
  public enum Sort {
    BUILDING,
    FLOOR,
    ROOM
  }

  public PlaceFormModel {
    zones = List.copyOf(zones);
  }
}
