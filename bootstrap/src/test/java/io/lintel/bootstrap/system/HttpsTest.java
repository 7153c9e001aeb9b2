package io.lintel.bootstrap.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.wiring.Lintel;
import io.lintel.messaging.testing.Await;
import io.lintel.messaging.testing.TestCertificates;
import io.lintel.messaging.testing.TestCertificates.PemFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP with TLS, by certificates that the test makes. */
class HttpsTest {

  @TempDir private Path folder;

  private final TestCertificates authority = TestCertificates.authority("tests");

  private Lintel start(PemFiles files) {
    var settings =
        new HashMap<>(
            Map.of(
                "data", folder.toString(),
                "database", "memory:",
                "mqtt", "none",
                "http.port", "0",
                "node", "test"));
    settings.put("http.tls.certificate", files.certificate().toString());
    settings.put("http.tls.key", files.key().toString());
    return Lintel.start(Configuration.read(settings, Map.of()));
  }

  @Test
  void isServedToWhoTrustsTheCertificate() throws IOException, InterruptedException {
    try (var lintel = start(authority.issue(folder, "server"))) {
      assertThat(lintel.addresses().http()).startsWith("https://127.0.0.1:");
      var answer = get(lintel, authority);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValueSatisfying(value -> assertThat(value).matches("max-age=[0-9]{8,}"));
      assertThatThrownBy(() -> get(lintel, TestCertificates.authority("others")))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void isNotServedWithoutTlsNorWithAnOldOne() throws IOException {
    try (var lintel = start(authority.issue(folder, "server"))) {
      int port = URI.create(lintel.addresses().http()).getPort();
      try (var plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
        plain
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        assertThat(new String(plain.getInputStream().readAllBytes(), US_ASCII))
            .doesNotContain("HTTP/1.1");
      }
      try (var old =
          (SSLSocket) authority.trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
        assertThat(Arrays.asList(old.getSupportedProtocols())).contains("TLSv1.1");
        old.setEnabledProtocols(new String[] {"TLSv1.1"});
        assertThatThrownBy(old::startHandshake).isInstanceOf(SSLException.class);
      }
    }
  }

  @Test
  void takesANewCertificateWhileItRuns() throws IOException {
    var files = authority.issue(folder, "first");
    try (var lintel = start(files)) {
      assertThat(subjectOf(lintel)).isEqualTo("CN=first");

      Files.writeString(files.certificate(), "half of a file");
      replace(files, authority.issue(folder, "second"));

      Await.until("the new certificate is in use", () -> subjectOf(lintel).equals("CN=second"));
    }
  }

  @Test
  void doesNotStartWithTheKeyOfAnother() {
    var files = authority.issue(folder, "server");
    var other = authority.issue(folder, "other");

    assertThatThrownBy(() -> start(new PemFiles(files.certificate(), other.key())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("other.key is not the key of the certificate")
        .hasMessageContaining("server.crt");
  }

  private static void replace(PemFiles files, PemFiles others) throws IOException {
    Files.move(others.key(), files.key(), StandardCopyOption.REPLACE_EXISTING);
    Files.move(others.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);
  }

  private String subjectOf(Lintel lintel) {
    var uri = URI.create(lintel.addresses().http());
    var sockets = authority.trusting().getSocketFactory();
    try (var socket = (SSLSocket) sockets.createSocket(uri.getHost(), uri.getPort())) {
      socket.startHandshake();
      var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return certificate.getSubjectX500Principal().getName();
    } catch (IOException e) {
      throw new AssertionError("no TLS", e);
    }
  }

  private static HttpResponse<String> get(Lintel lintel, TestCertificates trusted)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().sslContext(trusted.trusting()).build()) {
      var request = HttpRequest.newBuilder(URI.create(lintel.addresses().http() + "/health/live"));
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
