package io.lintel.domain.shared;

/**
 * What a caller calls one of its requests, to be able to repeat it.
 *
 * @param caller keys of different callers are different
 */
public record RequestKey(String caller, String key) {}
