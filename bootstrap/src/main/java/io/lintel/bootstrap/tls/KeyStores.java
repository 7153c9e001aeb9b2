package io.lintel.bootstrap.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** Makes certificates and keys into what TLS of the Java platform takes. */
final class KeyStores {

  private static final char[] IN_MEMORY_ONLY = {};

  private KeyStores() {}

  /**
   * @throws UnusablePemException when the key, read from the file, is not that of the certificate
   */
  static X509ExtendedKeyManager proof(
      List<X509Certificate> chain, Path certificate, PrivateKey key, Path file) {
    if (!KeyPairs.belongTogether(key, chain.getFirst().getPublicKey())) {
      throw new UnusablePemException(
          file, "is not the key of the certificate " + certificate, null);
    }
    try {
      var store = empty();
      store.setKeyEntry("lintel", key, IN_MEMORY_ONLY, chain.toArray(X509Certificate[]::new));
      var factory = KeyManagerFactory.getInstance("PKIX");
      factory.init(store, IN_MEMORY_ONLY);
      return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key store in memory fails", e);
    }
  }

  /** Trust in these authorities, and no others. */
  static TrustManager[] trust(List<X509Certificate> authorities) {
    try {
      var store = empty();
      for (int i = 0; i < authorities.size(); i++) {
        store.setCertificateEntry("authority-" + i, authorities.get(i));
      }
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(store);
      return factory.getTrustManagers();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key store in memory fails", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    } catch (IOException e) {
      throw new IllegalStateException("a key store in memory fails", e);
    }
  }
}
