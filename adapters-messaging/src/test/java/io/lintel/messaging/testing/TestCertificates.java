package io.lintel.messaging.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lasts as long as the test, for 127.0.0.1 and localhost. */
public final class TestCertificates {

  private static final Duration LASTING = Duration.ofHours(1);
  private static final List<GeneralName> HERE =
      List.of(
          new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
          new GeneralName(GeneralName.dNSName, "localhost"));

  private final KeyPair keys;
  private final X509Certificate certificate;

  /** A certificate and its key in PEM files. */
  public record PemFiles(Path certificate, Path key) {}

  private TestCertificates(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  public static TestCertificates authority(String name) {
    var keys = newKeys("EC");
    return new TestCertificates(keys, sign(name, keys, name, keys, List.of(), Instant.now()));
  }

  /** Writes a new certificate of this authority, and its key, into the folder. */
  public PemFiles issue(Path folder, String name) {
    return issue(folder, name, "EC");
  }

  /**
   * @param algorithm of the key: {@code EC}, {@code RSA} or {@code Ed25519}
   */
  public PemFiles issue(Path folder, String name, String algorithm) {
    return issue(folder, name, algorithm, HERE, Instant.now());
  }

  /** As {@link #issue}, for another host. */
  public PemFiles issueFor(String host, Path folder, String name) {
    var hosts = List.of(new GeneralName(GeneralName.dNSName, host));
    return issue(folder, name, "EC", hosts, Instant.now());
  }

  /** As {@link #issue}, and over. */
  public PemFiles issueExpired(Path folder, String name) {
    return issue(folder, name, "EC", HERE, Instant.now().minus(LASTING.multipliedBy(3)));
  }

  private PemFiles issue(
      Path folder, String name, String algorithm, List<GeneralName> hosts, Instant when) {
    var subject = newKeys(algorithm);
    var issuer = certificate.getSubjectX500Principal().getName().substring("CN=".length());
    var issued = sign(name, subject, issuer, keys, hosts, when);
    var files = new PemFiles(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    write(files.certificate(), pem("CERTIFICATE", encoded(issued)));
    write(files.key(), pem("PRIVATE KEY", subject.getPrivate().getEncoded()));
    return files;
  }

  /** Writes the certificate of the authority itself into the folder. */
  public Path file(Path folder) {
    var file = folder.resolve("authority.crt");
    write(file, pem("CERTIFICATE", encoded(certificate)));
    return file;
  }

  /** For a client that trusts this authority and no other. */
  public SSLContext trusting() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", certificate);
      var trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate sign(
      String subject,
      KeyPair subjectKeys,
      String issuer,
      KeyPair issuerKeys,
      List<GeneralName> hosts,
      Instant now) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name("CN=" + issuer),
              new BigInteger(120, new SecureRandom()),
              Date.from(now.minus(LASTING)),
              Date.from(now.plus(LASTING)),
              new X500Name("CN=" + subject),
              subjectKeys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(hosts.isEmpty()));
      if (!hosts.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(hosts.toArray(GeneralName[]::new)));
      }
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException | CertIOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String type, byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, lines, type);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
