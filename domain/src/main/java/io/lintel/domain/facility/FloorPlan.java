package io.lintel.domain.facility;

/**
 * What is known of the plan of a floor without its image.
 *
 * @param width of the image in pixels; together with the height it tells at least the proportions
 * @param size of the image in bytes
 * @param digest the SHA-256 of the image in hexadecimal digits
 */
public record FloorPlan(PlanFormat format, int width, int height, long size, String digest) {}
