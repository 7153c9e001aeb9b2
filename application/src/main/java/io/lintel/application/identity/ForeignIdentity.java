package io.lintel.application.identity;

import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.UserId;
import io.lintel.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.UUID;

/**
 * Who somebody is at a provider that the installation trusts.
 *
 * @param issuer the provider
 * @param subject who it is there, for ever, whatever changes of the rest
 * @param emailVerified whether the provider vouches that the email is theirs
 * @param groups to which the provider says they belong
 */
public record ForeignIdentity(
    String issuer,
    String subject,
    Email email,
    boolean emailVerified,
    String name,
    Set<String> groups) {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  public ForeignIdentity {
    groups = Set.copyOf(groups);
  }

  /**
   * The id of the user that is made for it, always the same one, so that nothing else has to be
   * kept (RFC 9562, section 5.8).
   */
  UserId userId() {
    var hash = ByteBuffer.wrap(Sha256.of(issuer + "\0" + subject));
    long high = (hash.getLong() & ~0xf000L) | VERSION_8;
    long low = (hash.getLong() >>> 2) | VARIANT;
    return new UserId(new UUID(high, low));
  }
}
