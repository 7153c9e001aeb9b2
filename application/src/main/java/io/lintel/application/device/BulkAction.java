package io.lintel.application.device;

import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What to do with each of many devices. Done twice it is the same as done once. */
public sealed interface BulkAction {

  /** Puts it into a room, or into none. */
  record Place(Optional<UUID> room) implements BulkAction {}

  record AddTags(Set<Tag> tags) implements BulkAction {

    public AddTags {
      tags = Set.copyOf(tags);
    }
  }

  record RemoveTags(Set<Tag> tags) implements BulkAction {

    public RemoveTags {
      tags = Set.copyOf(tags);
    }
  }

  record SetKind(Optional<KindKey> kind) implements BulkAction {}

  /** Enables, disables or retires it. */
  record SetState(DeviceState state) implements BulkAction {}

  /** The device as it is to be. */
  default DeviceDraft on(DeviceDraft device) {
    return switch (this) {
      case Place(var room) -> device.inRoom(room);
      case AddTags(var added) -> {
        var tags = new TreeSet<>(device.tags());
        tags.addAll(added);
        yield device.tagged(tags);
      }
      case RemoveTags(var removed) -> {
        var tags = new TreeSet<>(device.tags());
        tags.removeAll(removed);
        yield device.tagged(tags);
      }
      case SetKind(var kind) -> device.ofKind(kind);
      case SetState(var state) -> device.inState(state);
    };
  }
}
