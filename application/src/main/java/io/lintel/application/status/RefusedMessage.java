package io.lintel.application.status;

import io.lintel.domain.status.UndecodedMessage;

/**
 * A message that could not be decoded.
 *
 * @param reason for people: what is wrong with it, and where in it
 */
public record RefusedMessage(UndecodedMessage message, String reason) {}
