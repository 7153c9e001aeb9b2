package io.lintel.bootstrap.wiring;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** How long something is kept. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Kept {

  What value();

  /** What is kept. */
  enum What {
    HISTORY,
    SESSIONS,
    /** Who bears a secret, as the registry said. */
    BEARERS
  }
}
