package io.lintel.bootstrap.config;

/** How logs are written. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** A JSON object in each line, for programs that collect logs. */
  JSON
}
