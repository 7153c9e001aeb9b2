package io.lintel.domain.device;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the kinds. There are few of them, at most some hundreds. The general guarantees are those
 * of {@link DeviceRepository}.
 */
public interface KindRepository {

  /**
   * @throws Conflict when the key is taken ({@code KEY_TAKEN})
   */
  void insert(Kind kind);

  /**
   * Replaces the kind of the same key, if that is at the version before this one's.
   *
   * @throws Stale when it is at another version
   * @throws NotFound when there is none
   */
  void update(Kind kind);

  /**
   * @throws Stale when it is at another version
   * @throws NotFound when there is none
   * @throws Conflict when a device, in whatever state, is of this kind ({@code NOT_EMPTY})
   */
  void delete(KindKey key, Version version);

  Optional<Kind> find(KindKey key);

  /** Those of the keys that name a kind, in no order; at most 1,000 at once. */
  List<Kind> findAll(Collection<KindKey> keys);

  /** Those that have a mapping, in no order; costs little when there are none. */
  List<Kind> listMapped();

  /** All, by key. */
  List<Kind> list();
}
