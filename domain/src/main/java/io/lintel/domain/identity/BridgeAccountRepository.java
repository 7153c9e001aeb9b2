package io.lintel.domain.identity;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the accounts of bridges; there are few. The general guarantees are those of {@link
 * DeviceCredentialRepository}.
 */
public interface BridgeAccountRepository {

  /**
   * @throws Conflict when the name is taken ({@code NAME_TAKEN})
   */
  void insert(BridgeAccount account);

  /**
   * Replaces the hash of an account.
   *
   * @throws NotFound when there is none
   */
  void update(String name, SecretHash hash);

  Optional<BridgeAccount> find(String name);

  /** All of them, by name. */
  List<BridgeAccount> list();

  /** Makes it worth nothing, and tells whether there was one. */
  boolean remove(String name);
}
