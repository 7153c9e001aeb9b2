package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.ConfigurationException;

/** What a copy or a restore left that did not come to its end, and nobody is to work on. */
final class HalfFilled {

  private HalfFilled() {}

  /**
   * @param store in words
   * @throws ConfigurationException when it is half filled
   */
  static void refuse(Object store, boolean halfFilled) {
    if (halfFilled) {
      throw new ConfigurationException(
          "%s is half filled: a copy or a restore into it did not come to its end; run 'lintel copy' again with --resume, or either with --overwrite"
              .formatted(store));
    }
  }
}
