package io.lintel.bootstrap.config;

/**
 * A key with the value that counts.
 *
 * @param origin where the value stands, in words
 * @param given whether somebody gave it; else it is the default
 */
record Setting(Key key, String value, String origin, boolean given) {

  ConfigurationException wrong(String whatWouldBeRight) {
    return new ConfigurationException(
        "%s (%s) is '%s' (%s): %s"
            .formatted(
                key.variable(), key.path(), Secrets.masked(value), origin, whatWouldBeRight));
  }
}
