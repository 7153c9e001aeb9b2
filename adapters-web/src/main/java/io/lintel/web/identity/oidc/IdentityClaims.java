package io.lintel.web.identity.oidc;

import io.lintel.application.identity.ForeignIdentity;
import io.lintel.domain.identity.Email;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Unauthenticated;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is out of claims (OpenID Connect Core 1.0, section 5.1). */
final class IdentityClaims {

  private static final int LONGEST_NAME = 100;

  private IdentityClaims() {}

  static ForeignIdentity of(Map<String, ?> claims, String groupsClaim) {
    var email = email(claims);
    return new ForeignIdentity(
        required(claims, "iss"),
        required(claims, "sub"),
        email,
        Boolean.TRUE.equals(claims.get("email_verified"))
            || "true".equals(claims.get("email_verified")),
        name(claims, email),
        groups(claims, groupsClaim));
  }

  private static Email email(Map<String, ?> claims) {
    try {
      return new Email(
          text(claims, "email").orElseGet(() -> required(claims, "preferred_username")));
    } catch (Invalid _) {
      throw new Unauthenticated("The provider does not tell your email");
    }
  }

  private static String name(Map<String, ?> claims, Email email) {
    var name =
        text(claims, "name")
            .or(() -> text(claims, "preferred_username"))
            .orElse(email.address())
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    var some = name.isEmpty() ? email.address() : name;
    return some.substring(0, Math.min(LONGEST_NAME, some.length()));
  }

  private static Set<String> groups(Map<String, ?> claims, String claim) {
    return switch (find(claims, claim)) {
      case String one -> Set.of(one);
      case Collection<?> many ->
          many.stream()
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .collect(Collectors.toUnmodifiableSet());
      case null, default -> Set.of();
    };
  }

  /** By its whole name, as it may be a URL; else step by step from dot to dot. */
  private static @Nullable Object find(Map<?, ?> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    int dot = name.indexOf('.');
    return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
        ? find(inner, name.substring(dot + 1))
        : null;
  }

  private static String required(Map<String, ?> claims, String name) {
    return text(claims, name)
        .orElseThrow(() -> new Unauthenticated("The provider does not tell the claim " + name));
  }

  private static Optional<String> text(Map<String, ?> claims, String name) {
    return claims.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
