package io.lintel.application.status;

/**
 * How many reports this process took in since it started, and how they ended.
 *
 * @param timesReplaced whose time was too far in the future
 * @param forgotten how many unknown devices had to leave the inbox for others
 */
public record StatusCounters(
    long merged, long unknownDevice, long notActive, long timesReplaced, long forgotten) {}
