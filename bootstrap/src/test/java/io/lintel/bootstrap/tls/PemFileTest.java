package io.lintel.bootstrap.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.messaging.testing.TestCertificates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA", "Ed25519"})
  void readsCertificatesWithTheirKeys(String algorithm) {
    var files = TestCertificates.authority("tests").issue(folder, "server", algorithm);

    var key = PemFile.privateKey(files.key());
    var certificates = PemFile.certificates(files.certificate());

    assertThat(certificates).hasSize(1);
    assertThat(KeyPairs.belongTogether(key, certificates.getFirst().getPublicKey())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void readsKeysOfCurvesAsOlderToolsWriteThem(String curve)
      throws GeneralSecurityException, IOException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    var pair = generator.generateKeyPair();
    var key = (java.security.interfaces.ECPrivateKey) pair.getPrivate();
    var written =
        new ECPrivateKey(
            key.getParams().getOrder().bitLength(), key.getS(), SECNamedCurves.getOID(curve));
    assertReads(pair, new PemObject("EC PRIVATE KEY", written.getEncoded()));
  }

  @Test
  void readsKeysOfRsaAsOlderToolsWriteThem() throws GeneralSecurityException, IOException {
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    assertReads(pair, new JcaMiscPEMGenerator(pair.getPrivate()));
  }

  private void assertReads(KeyPair pair, PemObjectGenerator written) throws IOException {
    var text = new StringWriter();
    try (var writer = new PemWriter(text)) {
      writer.writeObject(written);
    }
    assertThat(text.toString()).doesNotContain("BEGIN PRIVATE KEY");
    var file = Files.writeString(folder.resolve("key"), "Some words before\n" + text);

    assertThat(KeyPairs.belongTogether(PemFile.privateKey(file), pair.getPublic())).isTrue();
  }

  @Test
  void readsAChainInItsOrder() throws IOException {
    var authority = TestCertificates.authority("tests");
    var server = authority.issue(folder, "server").certificate();
    var chain =
        Files.writeString(
            folder.resolve("chain"),
            Files.readString(server) + Files.readString(authority.file(folder)));

    assertThat(PemFile.certificates(chain))
        .extracting(it -> it.getSubjectX500Principal().getName())
        .containsExactly("CN=server", "CN=tests");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    var files = TestCertificates.authority("tests").issue(folder, "server");
    var empty = Files.writeString(folder.resolve("empty"), "");
    var locked =
        Files.writeString(
            folder.resolve("locked"),
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
    var broken =
        Files.writeString(
            folder.resolve("broken"),
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

    assertThatThrownBy(() -> PemFile.privateKey(files.certificate()))
        .hasMessageContaining("server.crt holds no private key");
    assertThatThrownBy(() -> PemFile.certificates(empty)).hasMessageContaining("no certificate");
    assertThatThrownBy(() -> PemFile.privateKey(locked)).hasMessageContaining("encrypted");
    assertThatThrownBy(() -> PemFile.privateKey(broken)).hasMessageContaining("none of RSA");
    assertThatThrownBy(() -> PemFile.privateKey(folder.resolve("none")))
        .hasMessageContaining("cannot be read");
  }
}
