package io.lintel.application.identity;

import io.lintel.domain.shared.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is said about a token when it is made; see {@link io.lintel.domain.identity.ApiToken}. */
public record TokenDraft(String name, Set<Scope> scopes, Optional<Instant> expiresAt) {}
