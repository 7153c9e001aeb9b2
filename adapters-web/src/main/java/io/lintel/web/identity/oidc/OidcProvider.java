package io.lintel.web.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.lintel.application.identity.ForeignIdentity;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Unauthenticated;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An OpenID provider, of which this service is a client. May be used by any number of threads. */
public final class OidcProvider {

  private static final Logger log = LoggerFactory.getLogger(OidcProvider.class);

  private final OidcSettings settings;
  private final Discovery discovery;

  public OidcProvider(OidcSettings settings, InstantSource clock) {
    this.settings = settings;
    this.discovery = new Discovery(settings, clock);
  }

  /**
   * Where to send somebody who wants to sign in.
   *
   * @param state comes back unchanged
   * @throws StoreUnavailable when the provider does not answer
   */
  public URI authorization(OidcAttempt attempt, String state) {
    var metadata = discovery.provider().metadata();
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.scopes().toArray(String[]::new)),
            new ClientID(settings.clientId()),
            attempt.redirect())
        .endpointURI(metadata.getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who it is that came back with a code.
   *
   * @throws Unauthenticated when the provider does not take the code, or its answer is not to be
   *     believed
   * @throws StoreUnavailable when the provider does not answer
   */
  public ForeignIdentity redeem(String code, OidcAttempt attempt) {
    var answer = tokens(ask(discovery.provider().metadata(), code, attempt));
    return identity(answer.getOIDCTokens().getIDToken(), attempt);
  }

  ForeignIdentity identity(JWT token, OidcAttempt attempt) {
    try {
      var claims = discovery.provider().tokens().validate(token, new Nonce(attempt.nonce()));
      return IdentityClaims.of(claims.toJSONObject(), settings.groupsClaim());
    } catch (com.nimbusds.jose.KeySourceException e) {
      throw Discovery.away("its keys cannot be had: " + e.getMessage(), e);
    } catch (BadJOSEException | JOSEException e) {
      log.warn("An ID token of {} is not to be believed: {}", settings.issuer(), e.getMessage());
      throw new Unauthenticated("The provider's answer is not to be believed: " + e.getMessage());
    }
  }

  private HTTPResponse ask(OIDCProviderMetadata metadata, String code, OidcAttempt attempt) {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), attempt.redirect(), new CodeVerifier(attempt.verifier()));
    var request = request(metadata, grant).toHTTPRequest();
    request.setConnectTimeout(Math.toIntExact(settings.patience().toMillis()));
    request.setReadTimeout(Math.toIntExact(settings.patience().toMillis()));
    request.setFollowRedirects(false);
    try {
      var response = request.send();
      if (response.getStatusCode() >= 500) {
        throw new StoreUnavailable(
            "The sign-in provider", "it answers " + response.getStatusCode(), null);
      }
      return response;
    } catch (IOException e) {
      throw Discovery.away("it does not answer: " + e.getMessage(), e);
    }
  }

  private TokenRequest request(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
    var client = new ClientID(settings.clientId());
    var endpoint = metadata.getTokenEndpointURI();
    if (settings.secret().isEmpty()) {
      return new TokenRequest.Builder(endpoint, client, grant).build();
    }
    var secret = new Secret(settings.secret().get());
    var methods =
        Optional.ofNullable(metadata.getTokenEndpointAuthMethods())
            .orElse(List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
    boolean basic =
        methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    var proof =
        basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    return new TokenRequest.Builder(endpoint, proof, grant).build();
  }

  private OIDCTokenResponse tokens(HTTPResponse answer) {
    TokenResponse response;
    try {
      response = OIDCTokenResponseParser.parse(answer);
    } catch (ParseException e) {
      log.warn("{} answers what is no token", settings.issuer(), e);
      throw new Unauthenticated("The provider's answer is none that it should give");
    }
    if (response.indicatesSuccess()) {
      return (OIDCTokenResponse) response.toSuccessResponse();
    }
    var error = described(response.toErrorResponse().getErrorObject());
    log.warn("{} refuses a code: {}", settings.issuer(), error);
    throw new Unauthenticated("The provider refuses the sign-in: " + error);
  }

  private static String described(ErrorObject error) {
    return error.getDescription() == null
        ? String.valueOf(error.getCode())
        : error.getCode() + ", " + error.getDescription();
  }
}
