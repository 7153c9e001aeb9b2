package io.lintel.application.facility;

/**
 * What went with a place that was removed.
 *
 * @param devices how many devices stood in it and now stand nowhere
 */
public record Removal(long floors, long rooms, long devices) {}
