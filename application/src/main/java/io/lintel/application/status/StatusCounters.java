package io.lintel.application.status;

/**
 * How many reports this process took in since it started, and how they ended.
 *
 * @param timesReplaced whose time was too far in the future
 */
public record StatusCounters(long merged, long unknownDevice, long notActive, long timesReplaced) {}
