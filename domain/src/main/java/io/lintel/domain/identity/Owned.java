package io.lintel.domain.identity;

/**
 * A session or a token and whose it is, as both were at one moment.
 *
 * @param <S> {@link Session} or {@link ApiToken}
 */
public record Owned<S>(S secret, User owner) {}
