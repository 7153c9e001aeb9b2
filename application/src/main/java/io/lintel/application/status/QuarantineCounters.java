package io.lintel.application.status;

/**
 * What this process put into the quarantine since it started.
 *
 * @param kept one that was received again counts again
 * @param dropped how many messages had to leave for others
 */
public record QuarantineCounters(long kept, long dropped) {}
