package io.lintel.bootstrap.tls;

import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server proves itself by, from two PEM files that may be replaced while it runs: new
 * connections get the new certificate, those that are open go on.
 */
public final class ServerIdentity {

  private static final Logger log = LoggerFactory.getLogger(ServerIdentity.class);

  private final Path certificate;
  private final Path key;
  private final SSLContext context;
  private volatile Generation current;

  /** A handshake that began with the generation before may still end with it. */
  private volatile Optional<Generation> former = Optional.empty();

  private record Generation(
      long number,
      List<X509Certificate> certificates,
      PrivateKey key,
      X509ExtendedKeyManager keys) {

    boolean isOf(List<X509Certificate> others, PrivateKey other) {
      return certificates.equals(others) && key.equals(other);
    }
  }

  private ServerIdentity(Path certificate, Path key) {
    this.certificate = certificate;
    this.key = key;
    this.current = load(1);
    try {
      context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new Keys()}, null, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  /**
   * @throws UnusablePemException when the files do not hold a certificate and its key
   */
  public static ServerIdentity of(Path certificate, Path key) {
    return new ServerIdentity(certificate, key);
  }

  /** When the certificate in use ends. */
  public Instant validUntil() {
    return current.certificates().getFirst().getNotAfter().toInstant();
  }

  /** For a server; follows the files as {@link #look} finds them. */
  public SSLContext context() {
    return context;
  }

  /**
   * Looks whether the files have changed, and tells. Files that do not fit together, as while they
   * are being replaced, change nothing.
   */
  public boolean look() {
    try {
      var loaded = load(current.number() + 1);
      if (current.isOf(loaded.certificates(), loaded.key())) {
        return false;
      }
      former = Optional.of(current);
      current = loaded;
      log.info(
          "{} is in use, valid until {}",
          certificate,
          loaded.certificates().getFirst().getNotAfter().toInstant());
      return true;
    } catch (UnusablePemException e) {
      log.warn("The certificate in use stays: {}", e.getMessage());
      log.debug("The certificate in use stays", e);
      return false;
    }
  }

  private Generation load(long number) {
    var certificates = PemFile.certificates(certificate);
    var privateKey = PemFile.privateKey(key);
    var proof = KeyStores.proof(certificates, certificate, privateKey, key);
    return new Generation(number, certificates, privateKey, proof);
  }

  /** Passes on to the current generation, and by the number in an alias to the one it is of. */
  private final class Keys extends X509ExtendedKeyManager {

    @Override
    public @Nullable String chooseEngineServerAlias(
        String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
      return choose(keys -> keys.chooseEngineServerAlias(keyType, issuers, engine));
    }

    @Override
    public @Nullable String chooseServerAlias(
        String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return choose(keys -> keys.chooseServerAlias(keyType, issuers, socket));
    }

    private @Nullable String choose(Function<X509ExtendedKeyManager, @Nullable String> question) {
      var generation = current;
      var alias = question.apply(generation.keys());
      return alias == null ? null : generation.number() + ":" + alias;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
      return of(alias).map(it -> it.certificates().toArray(X509Certificate[]::new)).orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
      return of(alias).map(Generation::key).orElse(null);
    }

    private Optional<Generation> of(String alias) {
      var generation = current;
      return alias.startsWith(generation.number() + ":") ? Optional.of(generation) : former;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
      return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
      return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
        String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return null;
    }
  }
}
