package io.lintel.bootstrap.doctor;

/**
 * What was found at one place.
 *
 * @param advice what to do; empty when there is nothing to do
 */
public record Finding(String area, Level level, String finding, String advice) {

  /** How bad it is. */
  public enum Level {
    FINE,
    /** It works, for now or not as well as it could. */
    WARNING,
    /** It does not work. */
    PROBLEM
  }

  static Finding fine(String area, String finding) {
    return new Finding(area, Level.FINE, finding, "");
  }

  static Finding warning(String area, String finding, String advice) {
    return new Finding(area, Level.WARNING, finding, advice);
  }

  static Finding problem(String area, String finding, String advice) {
    return new Finding(area, Level.PROBLEM, finding, advice);
  }
}
