package io.lintel.application.identity;

import io.lintel.domain.identity.ApiToken;

/**
 * A token that was just made.
 *
 * @param secret what a program proves itself with; told this once
 */
public record NewToken(String secret, ApiToken token) {

  @Override
  public String toString() {
    return "NewToken[token=%s]".formatted(token.id());
  }
}
