package io.lintel.web.identity;

import io.lintel.domain.identity.User;
import java.util.List;

/** What somebody may do in a building. */
record GrantJson(String buildingId, String level) {

  static List<GrantJson> of(User user) {
    return user.grants().entrySet().stream()
        .map(grant -> new GrantJson(grant.getKey().toString(), grant.getValue().name()))
        .toList();
  }
}
