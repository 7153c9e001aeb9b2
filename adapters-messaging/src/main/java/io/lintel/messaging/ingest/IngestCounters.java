package io.lintel.messaging.ingest;

/**
 * What this process took from the broker since it started.
 *
 * @param messages handled; one that was delivered again counts again
 * @param undecodable put aside
 * @param unknownTime retained at the broker for who knows how long, without a time of their own
 * @param goodbyes devices, or their last wills, that said they are offline
 */
public record IngestCounters(long messages, long undecodable, long unknownTime, long goodbyes) {}
