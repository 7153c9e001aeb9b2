package io.lintel.application.identity;

import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody who signs in at a provider is here.
 *
 * @param admitted who may come in
 * @param roles by groups; of several the one that may most
 * @param grants by groups, by building; unless empty, members have these and no others
 * @param trustsEmails whether an email counts as verified though the provider does not say so
 */
public record ForeignSignInRules(
    Admitted admitted,
    Map<String, Role> roles,
    Map<String, Map<UUID, GrantLevel>> grants,
    boolean trustsEmails) {

  /** Who may come in. */
  public enum Admitted {
    /** Who is a user already, by email. */
    KNOWN,
    /** Who is in a group that has a role or a grant; a user is made at the first time. */
    MAPPED,
    /** Whoever signs in at the provider; a user is made at the first time, a member by default. */
    EVERYBODY
  }

  public ForeignSignInRules {
    roles = Map.copyOf(roles);
    grants = Map.copyOf(grants);
  }

  Optional<Role> role(Set<String> groups) {
    boolean granted = groups.stream().anyMatch(grants::containsKey);
    return Arrays.stream(Role.values())
        .filter(role -> groups.stream().anyMatch(group -> roles.get(group) == role))
        .findFirst()
        .or(() -> granted ? Optional.of(Role.MEMBER) : Optional.empty());
  }

  /** Empty when grants are given here, and not there. */
  Optional<Map<UUID, GrantLevel>> grants(Set<String> groups) {
    if (grants.isEmpty()) {
      return Optional.empty();
    }
    var all = new HashMap<UUID, GrantLevel>();
    groups.stream()
        .map(grants::get)
        .flatMap(granted -> Optional.ofNullable(granted).map(Map::entrySet).stream())
        .flatMap(Collection::stream)
        .forEach(grant ->
            all.merge(
                grant.getKey(),
                grant.getValue(),
                (one, other) -> one.includes(other) ? one : other));
    return Optional.of(all);
  }
}
