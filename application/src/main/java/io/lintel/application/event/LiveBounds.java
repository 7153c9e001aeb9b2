package io.lintel.application.event;

/**
 * How much the live events may take.
 *
 * @param mostStreams at once
 * @param mostReports how many reports of status are kept for streams that come back
 * @param heaviestReports how many bytes, about, they may have
 */
public record LiveBounds(int mostStreams, int mostReports, long heaviestReports) {

  /** 2,000 streams; 20,000 reports of together 16 MiB. */
  public static final LiveBounds STANDARD = new LiveBounds(2_000, 20_000, 16 << 20);
}
