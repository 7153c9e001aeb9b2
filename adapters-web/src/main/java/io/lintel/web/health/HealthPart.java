package io.lintel.web.health;

import java.util.Optional;

/** Something that the program needs, such as a store or a broker. */
public interface HealthPart {

  /** A short name in lower case, such as {@code database}. */
  String name();

  /**
   * What is wrong with it now, without secrets; empty when it is ready. May take its time, throw,
   * or never return: that is a problem too.
   */
  Optional<String> problem();

  /** Whether the program cannot serve while this has a problem; otherwise it is degraded. */
  default boolean isVital() {
    return true;
  }
}
