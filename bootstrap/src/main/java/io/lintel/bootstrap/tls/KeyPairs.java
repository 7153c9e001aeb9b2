package io.lintel.bootstrap.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Which keys belong to which. */
final class KeyPairs {

  private static final byte[] SIGNED = "lintel".getBytes(StandardCharsets.UTF_8);

  private KeyPairs() {}

  /** Whether what the one signs is verified by the other. */
  static boolean belongTogether(PrivateKey key, PublicKey other) {
    try {
      var signature = Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(SIGNED);
      var signed = signature.sign();
      signature.initVerify(other);
      signature.update(SIGNED);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // of different algorithms
    }
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }
}
