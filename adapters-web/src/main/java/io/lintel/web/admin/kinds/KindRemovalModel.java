package io.lintel.web.admin.kinds;

import io.lintel.domain.device.Kind;
import io.lintel.web.admin.page.Form;

/**
 * A kind that is to be deleted.
 *
 * @param form says why it was refused, if it was
 */
public record KindRemovalModel(Kind kind, Form form) {

  public String path() {
    return KindAddresses.of(kind.key());
  }
}
