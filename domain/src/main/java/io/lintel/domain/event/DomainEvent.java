package io.lintel.domain.event;

import io.lintel.domain.command.Command;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.Placement;
import io.lintel.domain.facility.Building;
import io.lintel.domain.facility.Floor;
import io.lintel.domain.facility.Room;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.ConnectivityChange;
import io.lintel.domain.status.DesiredState;
import io.lintel.domain.status.StatusReport;
import java.util.Optional;

/** Something that happened and that other systems may want to know. */
public sealed interface DomainEvent {

  /**
   * Something happened to a device; the device as it is afterwards, or was before it was deleted.
   */
  record DeviceEvent(DeviceAction action, Device device) implements DomainEvent {}

  /** What happens to devices. */
  enum DeviceAction {
    REGISTERED,
    CHANGED,
    RETIRED,
    DELETED
  }

  /**
   * A device came into a room, or out of one; the device as it is afterwards.
   *
   * @param from where it was before
   */
  record DevicePlaced(Optional<Placement> from, Device device) implements DomainEvent {}

  /** A device got new hardware; the device as it is afterwards. */
  record DeviceReplaced(Eui replaced, Device device) implements DomainEvent {}

  record BuildingEvent(PlaceAction action, Building building) implements DomainEvent {}

  record FloorEvent(PlaceAction action, Floor floor) implements DomainEvent {}

  record RoomEvent(PlaceAction action, Room room) implements DomainEvent {}

  /** What happens to places. */
  enum PlaceAction {
    CREATED,
    CHANGED,
    REMOVED
  }

  /** The user as it is afterwards, or was before it was deleted. */
  record UserEvent(UserAction action, User user) implements DomainEvent {}

  /** What happens to users. */
  enum UserAction {
    CREATED,
    CHANGED,
    DELETED
  }

  /** The kind as it is afterwards, or was before it was removed. */
  record KindEvent(KindAction action, Kind kind) implements DomainEvent {}

  /** What happens to kinds of devices. */
  enum KindAction {
    CREATED,
    CHANGED,
    REMOVED
  }

  record StatusReported(StatusReport report) implements DomainEvent {}

  record ConnectivityChanged(ConnectivityChange change) implements DomainEvent {}

  /** Something else is wanted of a device than before; all that is wanted of it afterwards. */
  record DesiredChanged(Eui eui, DesiredState desired) implements DomainEvent {}

  /** The command as it is afterwards. */
  record CommandEvent(CommandAction action, Command command) implements DomainEvent {}

  /** What happens to commands. */
  enum CommandAction {
    REQUESTED,
    /** It was done, it failed or it expired. */
    FINISHED
  }
}
