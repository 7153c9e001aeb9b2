package io.lintel.web.admin.tokens;

import io.lintel.application.identity.NewToken;
import io.lintel.domain.identity.ApiToken;
import io.lintel.domain.shared.Scope;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own tokens.
 *
 * @param form in which one is made
 * @param scopes that one may have
 * @param lifetimes that one may have
 * @param made the one that was just made, whose secret is shown this once; null for none
 */
public record TokenModel(
    List<ApiToken> tokens,
    Form form,
    List<Scope> scopes,
    List<Choice> lifetimes,
    @Nullable NewToken made) {

  public TokenModel {
    tokens = List.copyOf(tokens);
    scopes = List.copyOf(scopes);
    lifetimes = List.copyOf(lifetimes);
  }
}
