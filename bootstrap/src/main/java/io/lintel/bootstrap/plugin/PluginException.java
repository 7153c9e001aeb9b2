package io.lintel.bootstrap.plugin;

/** A plugin does not fit. The message names it, and says what would be right. */
public final class PluginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PluginException(String message) {
    super(message);
  }

  PluginException(String message, Throwable cause) {
    super(message, cause);
  }
}
