package io.lintel.application.status;

/** What became of a report. */
public enum ReportOutcome {
  MERGED,
  /** Nobody registered the device. */
  UNKNOWN_DEVICE,
  /** The device is disabled or retired; counted and dropped. */
  NOT_ACTIVE
}
