package io.lintel.bootstrap.config;

/**
 * A setting is wrong. The message names the key, the value, where it stands and what would be
 * right.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }
}
