package io.lintel.web.admin.page;

import io.lintel.domain.shared.Version;
import io.lintel.web.http.FormValues;
import java.util.Optional;

/** The version that a form was filled in for, in its hidden field {@code version}. */
public final class Versions {

  private Versions() {}

  public static Optional<Version> of(FormValues form) {
    return form.given("version")
        .filter(it -> it.matches("[1-9][0-9]{0,17}"))
        .map(Long::parseLong)
        .map(Version::new);
  }
}
