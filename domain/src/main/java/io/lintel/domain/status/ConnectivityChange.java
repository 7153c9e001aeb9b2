package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A transition that the store made; of several nodes that could have caused it exactly one is told.
 */
public record ConnectivityChange(Eui eui, Connectivity.State from, Connectivity to) {

  /**
   * The id of the event that tells of it, the same whoever tells and however often: a UUID of
   * version 7, of the time since when it is so, and of a hash of the transition where others have
   * random bits.
   */
  public UUID id() {
    var since = to.since().orElseThrow();
    var hash = ByteBuffer.wrap(Sha256.of("%s %s %s %s".formatted(eui, from, to.state(), since)));
    long most = (since.toEpochMilli() << 16) | 0x7000L | (hash.getShort() & 0x0fffL);
    long least = 0x8000_0000_0000_0000L | (hash.getLong() >>> 2);
    return new UUID(most, least);
  }
}
