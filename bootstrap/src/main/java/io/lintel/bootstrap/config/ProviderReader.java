package io.lintel.bootstrap.config;

import io.lintel.application.identity.ForeignSignInRules;
import io.lintel.application.identity.ForeignSignInRules.Admitted;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Role;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads where users sign in elsewhere, and what they are here then. */
final class ProviderReader {

  private static final List<Key> OTHERS =
      List.of(
          Key.OIDC_CLIENT_ID,
          Key.OIDC_CLIENT_SECRET,
          Key.OIDC_NAME,
          Key.OIDC_SCOPES,
          Key.OIDC_USERS,
          Key.OIDC_EMAILS,
          Key.OIDC_GROUPS_CLAIM,
          Key.OIDC_ROLES,
          Key.OIDC_GRANTS);
  private static final String ROLE_FORM =
      "must be such as: lintel-admins=admin, facility=staff, everybody=member";
  private static final String GRANT_FORM =
      "must be such as: hq=01890a5d-ac96-774b-bcce-b302099a8057:OPERATE, with VIEW, OPERATE or MANAGE";

  private final Values values;

  ProviderReader(Values values) {
    this.values = values;
  }

  Optional<ProviderConfiguration> read() {
    var issuer = values.given(Key.OIDC_ISSUER);
    if (issuer.isEmpty()) {
      for (var key : OTHERS) {
        if (values.isGiven(key)) {
          throw values.wrong(key, "means nothing without LINTEL_OIDC_ISSUER");
        }
      }
      return Optional.empty();
    }
    return Optional.of(
        new ProviderConfiguration(
            issuer(issuer.get()),
            values
                .given(Key.OIDC_CLIENT_ID)
                .orElseThrow(() -> values.together(Key.OIDC_ISSUER, Key.OIDC_CLIENT_ID)),
            values.given(Key.OIDC_CLIENT_SECRET),
            values.text(Key.OIDC_NAME),
            scopes(),
            values.text(Key.OIDC_GROUPS_CLAIM),
            rules()));
  }

  private URI issuer(String url) {
    if (!url.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)[:/].*")) {
      throw values.wrong(Key.OIDC_ISSUER, "must be an https:// URL");
    }
    return values.uri(Key.OIDC_ISSUER, url);
  }

  private Set<String> scopes() {
    var scopes = Set.of(values.text(Key.OIDC_SCOPES).split(" +"));
    if (!scopes.contains("openid")) {
      throw values.wrong(Key.OIDC_SCOPES, "must be words with blanks between, openid among them");
    }
    return scopes;
  }

  private ForeignSignInRules rules() {
    var roles = roles();
    var grants = grants();
    var admitted =
        switch (values.text(Key.OIDC_USERS)) {
          case "known" -> Admitted.KNOWN;
          case "mapped" -> Admitted.MAPPED;
          case "everybody" -> Admitted.EVERYBODY;
          default -> throw values.wrong(Key.OIDC_USERS, "must be known, mapped or everybody");
        };
    if (admitted == Admitted.MAPPED && roles.isEmpty() && grants.isEmpty()) {
      throw values.wrong(Key.OIDC_USERS, "needs LINTEL_OIDC_ROLES or LINTEL_OIDC_GRANTS");
    }
    boolean trusts =
        switch (values.text(Key.OIDC_EMAILS)) {
          case "verified" -> false;
          case "all" -> true;
          default -> throw values.wrong(Key.OIDC_EMAILS, "must be verified or all");
        };
    return new ForeignSignInRules(admitted, roles, grants, trusts);
  }

  private Map<String, Role> roles() {
    var roles = new HashMap<String, Role>();
    for (var pair : values.list(Key.OIDC_ROLES)) {
      int equals = pair.lastIndexOf('=');
      var role = parse(Role.class, pair.substring(equals + 1));
      if (equals < 1 || role.isEmpty()) {
        throw values.wrong(Key.OIDC_ROLES, ROLE_FORM);
      }
      roles.put(pair.substring(0, equals).strip(), role.get());
    }
    return roles;
  }

  private Map<String, Map<UUID, GrantLevel>> grants() {
    var grants = new HashMap<String, Map<UUID, GrantLevel>>();
    for (var pair : values.list(Key.OIDC_GRANTS)) {
      int equals = pair.lastIndexOf('=');
      int colon = pair.lastIndexOf(':');
      if (equals < 1 || colon < equals) {
        throw values.wrong(Key.OIDC_GRANTS, GRANT_FORM);
      }
      var level = parse(GrantLevel.class, pair.substring(colon + 1));
      grants
          .computeIfAbsent(pair.substring(0, equals).strip(), _ -> new HashMap<>())
          .put(
              building(pair.substring(equals + 1, colon).strip()),
              level.orElseThrow(() -> values.wrong(Key.OIDC_GRANTS, GRANT_FORM)));
    }
    return grants;
  }

  private UUID building(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw values.wrong(Key.OIDC_GRANTS, GRANT_FORM);
    }
  }

  private static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
    try {
      return Optional.of(Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
