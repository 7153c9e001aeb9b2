package io.lintel.web.admin.places;

import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.status.Connectivity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A floor with its plan, its rooms and its devices.
 *
 * @param arranging whether things are being moved on the plan
 * @param more whether there are more devices than are shown
 * @param error what was wrong with the plan that was sent; null when nothing was
 */
public record FloorModel(
    Building building,
    Floor floor,
    List<OfRoom> rooms,
    List<OfDevice> devices,
    boolean arranging,
    boolean more,
    @Nullable String error) {

  /**
   * A room and its pin.
   *
   * @param pin null when it has no position
   */
  public record OfRoom(Room room, @Nullable Pin pin) {}

  /** A device and its pin. */
  public record OfDevice(
      String id, String name, String room, Connectivity.State state, @Nullable Pin pin) {}

  /** A point on the plan, as the drawing needs it. */
  public record Pin(String x, String y) {

    static Pin of(double x, double y) {
      return new Pin(String.format(Locale.ROOT, "%.2f", x), String.format(Locale.ROOT, "%.2f", y));
    }
  }

  public FloorModel {
    rooms = List.copyOf(rooms);
    devices = List.copyOf(devices);
  }

  public String path() {
    return PlaceAddresses.of(floor.id());
  }

  /** Changes with the image, so that browsers do not show the one before. */
  public String image() {
    return path()
        + "/plan?image="
        + floor.plan().map(it -> it.digest().substring(0, 16)).orElse("");
  }

  /** Plans are drawn 1000 units wide, whatever they measure. */
  public static final int WIDTH = 1_000;

  public int height() {
    return floor
        .plan()
        .filter(it -> it.width() > 0)
        .map(it -> Math.round((float) WIDTH * it.height() / it.width()))
        .orElse(600);
  }
}
