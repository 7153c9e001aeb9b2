package io.lintel.bootstrap.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** What PEM files hold (RFC 7468). */
final class PemFile {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");
  private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private PemFile() {}

  /**
   * The certificates, in the order of the file; at least one.
   *
   * @throws UnusablePemException when there are none, or the file cannot be read
   */
  static List<X509Certificate> certificates(Path file) {
    var certificates = new ArrayList<X509Certificate>();
    try {
      var factory = CertificateFactory.getInstance("X.509");
      for (var certificate :
          factory.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
        certificates.add((X509Certificate) certificate);
      }
    } catch (CertificateException e) {
      throw new UnusablePemException(file, "holds no well-formed certificates", e);
    } catch (IOException e) {
      throw new UnusablePemException(file, "cannot be read", e);
    }
    if (certificates.isEmpty()) {
      throw new UnusablePemException(file, "holds no certificate", null);
    }
    return certificates;
  }

  /**
   * The private key: PKCS#8, or as older tools write those of RSA and of elliptic curves.
   *
   * @throws UnusablePemException when there is none, it is encrypted, or the file cannot be read
   */
  static PrivateKey privateKey(Path file) {
    var text = read(file);
    if (text.contains("ENCRYPTED")) {
      throw new UnusablePemException(
          file, "is encrypted; decrypt it, for example with: openssl pkcs8 -topk8 -nocrypt", null);
    }
    var blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      var der = Base64.getMimeDecoder().decode(blocks.group(2));
      switch (blocks.group(1)) {
        case "PRIVATE KEY" -> {
          return key(file, der);
        }
        case "RSA PRIVATE KEY" -> {
          return key(file, Pkcs8.ofRsa(der));
        }
        case "EC PRIVATE KEY" -> {
          return key(file, ecKey(file, der));
        }
        default -> {} // parameters of the curve, or certificates
      }
    }
    throw new UnusablePemException(file, "holds no private key", null);
  }

  private static byte[] ecKey(Path file, byte[] der) {
    return Pkcs8.ofEc(der)
        .orElseThrow(() ->
            new UnusablePemException(
                file,
                "does not name its curve; write it as PKCS#8: openssl pkcs8 -topk8 -nocrypt",
                null));
  }

  private static PrivateKey key(Path file, byte[] pkcs8) {
    for (var algorithm : KEY_ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        // of another algorithm
      }
    }
    throw new UnusablePemException(
        file, "holds a key that is none of " + String.join(", ", KEY_ALGORITHMS), null);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UnusablePemException(file, "cannot be read", e);
    }
  }
}
