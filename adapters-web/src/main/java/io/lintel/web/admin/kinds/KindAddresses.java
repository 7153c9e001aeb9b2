package io.lintel.web.admin.kinds;

import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.web.admin.page.Area;
import io.lintel.web.http.Request;

/** The addresses of the pages of kinds. */
final class KindAddresses {

  static final String ONE = Area.KINDS.path() + "/{key}";

  private KindAddresses() {}

  static String of(KindKey key) {
    return Area.KINDS.path() + "/" + key;
  }

  /**
   * @throws NotFound when no kind can have such a key
   */
  static KindKey key(Request request) {
    try {
      return new KindKey(request.path("key"));
    } catch (Invalid _) {
      throw new NotFound("kind", request.path("key"));
    }
  }
}
