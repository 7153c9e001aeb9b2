package io.lintel.application.identity;

import io.lintel.domain.identity.SessionId;
import io.lintel.domain.identity.SessionRepository;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.identity.TokenRepository;
import io.lintel.domain.shared.StoreUnavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers when sessions and tokens were used, and writes it now and then, so that reading does
 * not become writing. What a crash takes is the last minute. May be used by any number of threads.
 */
public final class LastUse {

  private final SessionRepository sessions;
  private final TokenRepository tokens;
  private final InstantSource clock;
  private Map<SessionId, Instant> ofSessions = new HashMap<>();
  private Map<TokenId, Instant> ofTokens = new HashMap<>();

  public LastUse(SessionRepository sessions, TokenRepository tokens, InstantSource clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  synchronized void note(SessionId id) {
    ofSessions.put(id, clock.instant());
  }

  synchronized void note(TokenId id) {
    ofTokens.put(id, clock.instant());
  }

  /**
   * Writes what was used since the last time. To be called once a minute by one thread.
   *
   * @return false: there is never more
   * @throws StoreUnavailable when the store is away; then those uses are not written any more
   */
  public boolean write() {
    Map<SessionId, Instant> usedSessions;
    Map<TokenId, Instant> usedTokens;
    synchronized (this) {
      usedSessions = ofSessions;
      usedTokens = ofTokens;
      ofSessions = new HashMap<>();
      ofTokens = new HashMap<>();
    }
    sessions.used(usedSessions);
    tokens.used(usedTokens);
    return false;
  }
}
