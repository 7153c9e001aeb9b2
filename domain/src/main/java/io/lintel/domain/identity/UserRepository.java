package io.lintel.domain.identity;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Version;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the users.
 *
 * <p>Every method is atomic, joins the {@link io.lintel.domain.shared.UnitOfWork} of its thread,
 * may be called by any number of threads, and throws {@link StoreUnavailable} when the store does
 * not answer, never an empty result instead. A write outside a unit of work is durable when it
 * returns. What is read equals what was written, in all its parts.
 *
 * <p>Of the users that were inserted as active admins one always stays one, whatever is done at
 * once.
 */
public interface UserRepository {

  /**
   * @throws Conflict when the email belongs to another ({@code EMAIL_TAKEN}), or the id does
   *     ({@code ID_TAKEN})
   */
  void insert(User user);

  /**
   * Replaces the user of the same id, if that is at the version before this one's.
   *
   * @throws Stale when it is at another version
   * @throws NotFound when there is none
   * @throws Conflict when the email belongs to another ({@code EMAIL_TAKEN}), or it is the last
   *     active admin and would be none any more ({@code LAST_ADMIN})
   */
  void update(User user);

  /**
   * Removes a user with all tokens and sessions.
   *
   * @throws Stale when it is at another version
   * @throws NotFound when there is none
   * @throws Conflict when it is the last active admin ({@code LAST_ADMIN})
   */
  void delete(UserId id, Version version);

  Optional<User> find(UserId id);

  Optional<User> find(Email email);

  /** A page of all users, by email, character by character. */
  Page<User> list(PageRequest page);

  /** A page of those to whom something of a building is granted, by id. */
  Page<User> listGranted(UUID building, PageRequest page);
}
