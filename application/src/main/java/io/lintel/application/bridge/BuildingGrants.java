package io.lintel.application.bridge;

import io.lintel.application.identity.UserService;
import io.lintel.application.shared.Caller;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.NotFound;

/** Grants users buildings that there are. */
public final class BuildingGrants {

  private final UserService users;
  private final FacilityRepository facilities;

  public BuildingGrants(UserService users, FacilityRepository facilities) {
    this.users = users;
    this.facilities = facilities;
  }

  /**
   * Lets a user do something in a building, more or less than before.
   *
   * @throws NotFound when there is no such user or building
   */
  public User grant(Caller caller, UserId user, BuildingId building, GrantLevel level) {
    caller.requireAdmin();
    if (facilities.find(building).isEmpty()) {
      throw new NotFound("building", building);
    }
    return users.grant(caller, user, building.value(), level);
  }

  /**
   * Takes a grant back: here at once, on other nodes in a moment.
   *
   * @throws NotFound when there is no such user or grant
   */
  public User revoke(Caller caller, UserId user, BuildingId building) {
    return users.revoke(caller, user, building.value());
  }
}
