package io.lintel.web.identity;

import io.lintel.application.identity.TokenDraft;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Scope;
import io.lintel.web.http.Rules;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody says about a token to be made. */
record TokenInput(
    @Nullable String name, @Nullable List<String> scopes, @Nullable Instant expiresAt) {

  TokenDraft toDraft() {
    return new TokenDraft(
        Rules.required("name", name),
        Rules.required("scopes", scopes).stream()
            .map(TokenInput::scope)
            .collect(Collectors.toUnmodifiableSet()),
        Optional.ofNullable(expiresAt));
  }

  private static Scope scope(String text) {
    return Arrays.stream(Scope.values())
        .filter(scope -> Names.lower(scope).equals(text))
        .findFirst()
        .orElseThrow(() ->
            new Invalid(
                "scopes",
                "must be of "
                    + Arrays.stream(Scope.values())
                        .map(Names::lower)
                        .collect(Collectors.joining(", "))));
  }
}
