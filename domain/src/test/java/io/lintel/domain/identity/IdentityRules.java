package io.lintel.domain.identity;

import io.lintel.domain.registry.RegistryRules;

/** A part of the rules for users, tokens and sessions. */
interface IdentityRules extends RegistryRules {

  default UserRepository users() {
    return store().users();
  }

  default TokenRepository tokens() {
    return store().tokens();
  }

  default SessionRepository sessions() {
    return store().sessions();
  }

  /** Inserts a user and answers it. */
  default User inserted(IdentityFixtures.UserBuilder builder) {
    var user = builder.build();
    users().insert(user);
    return user;
  }

  default ApiToken inserted(ApiToken token) {
    tokens().insert(token);
    return token;
  }

  default Session inserted(Session session) {
    sessions().insert(session);
    return session;
  }
}
