package io.lintel.messaging.link;

import java.util.Optional;

/** Says whether a connection may be opened now; who may not is tried again a little later. */
@FunctionalInterface
public interface Admission {

  /** What is against it; empty when nothing is. */
  Optional<String> objection();
}
