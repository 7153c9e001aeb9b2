package io.lintel.domain.audit;

import io.lintel.domain.shared.Actor;
import java.util.Optional;

/**
 * Who made a change, as it was called then.
 *
 * @param key tells actors apart for good: {@code user:<id>}, {@code token:<id>}, {@code
 *     device:<EUI>}, {@code command-line:<account>}, {@code internal:<part>}
 * @param name how people read it
 * @param owner the key of the user whose token it is; else empty
 */
public record AuditActor(String key, String name, Optional<String> owner) {

  public static AuditActor of(Actor actor) {
    var owner =
        actor instanceof Actor.Token(_, _, var user)
            ? Optional.of(user.key())
            : Optional.<String>empty();
    return new AuditActor(actor.key(), actor.name(), owner);
  }

  /** The key of who answers for it: of a token its owner. */
  public String principal() {
    return owner.orElse(key);
  }

  boolean answersTo(String asked) {
    return key.equals(asked) || principal().equals(asked);
  }
}
