package io.lintel.domain.shared;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which buildings somebody's view of the world has. What is in none is only seen everywhere. */
public sealed interface Reach {

  static Reach everywhere() {
    return new Everywhere();
  }

  static Reach of(Collection<UUID> buildings) {
    return new Within(Set.copyOf(buildings));
  }

  /**
   * @param building that a thing is in, if it is in one
   */
  boolean covers(Optional<UUID> building);

  /** What both cover. */
  default Reach within(Reach other) {
    return switch (this) {
      case Everywhere() -> other;
      case Within(var buildings) ->
          switch (other) {
            case Everywhere() -> this;
            case Within(var others) -> of(buildings.stream().filter(others::contains).toList());
          };
    };
  }

  /** All buildings, and what is in none. */
  record Everywhere() implements Reach {
    @Override
    public boolean covers(Optional<UUID> building) {
      return true;
    }
  }

  /** These buildings alone; perhaps none. */
  record Within(Set<UUID> buildings) implements Reach {

    public Within {
      buildings = Set.copyOf(buildings);
    }

    @Override
    public boolean covers(Optional<UUID> building) {
      return building.filter(buildings::contains).isPresent();
    }
  }
}
