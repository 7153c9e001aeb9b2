package io.lintel.bootstrap.config;

import java.util.regex.Pattern;

/** Keeps passwords out of messages. */
public final class Secrets {

  private static final Pattern PASSWORD_IN_URL = Pattern.compile("(://[^:/@\\s]*):[^@\\s]*@");

  private Secrets() {}

  /** The text with the password of a URL in it replaced by stars. */
  public static String masked(String text) {
    return PASSWORD_IN_URL.matcher(text).replaceAll("$1:***@");
  }
}
