package io.lintel.bootstrap.tls;

import io.lintel.bootstrap.config.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Sockets of a client whose trust, and whose own certificate, stand in PEM files. These are read
 * for every connection anew, so they may be replaced while it runs; files that cannot be used then
 * make the connection fail.
 */
public final class PemSockets extends SSLSocketFactory {

  private final Supplier<SSLContext> context;

  private PemSockets(Supplier<SSLContext> context) {
    this.context = context;
    var _ = context.get();
  }

  /**
   * @param authorities whom to trust; those that the Java platform trusts when there is no file
   * @param own shown to servers that ask for one
   * @throws UnusablePemException when a file does not hold what it should
   */
  public static PemSockets trusting(Optional<Path> authorities, Optional<TlsFiles> own) {
    return new PemSockets(() ->
        context(
            own.map(PemSockets::proof).orElse(null),
            authorities.map(PemFile::certificates).map(KeyStores::trust).orElse(null)));
  }

  /**
   * Trusts the first certificate of the file and no other, whatever name is in it.
   *
   * @throws UnusablePemException when the file holds none
   */
  public static PemSockets trustingOnly(Path certificate) {
    return new PemSockets(() -> {
      var only = new OneCertificate(PemFile.certificates(certificate).getFirst());
      return context(null, new TrustManager[] {only});
    });
  }

  private static KeyManager[] proof(TlsFiles own) {
    var chain = PemFile.certificates(own.certificate());
    var key = PemFile.privateKey(own.key());
    return new KeyManager[] {KeyStores.proof(chain, own.certificate(), key, own.key())};
  }

  private static SSLContext context(KeyManager @Nullable [] keys, TrustManager @Nullable [] trust) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(keys, trust, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }

  private SSLSocketFactory current() throws IOException {
    try {
      return context.get().getSocketFactory();
    } catch (UnusablePemException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    return current().createSocket();
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return current().createSocket(socket, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return current().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return current().createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return current().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return current().createSocket(host, port, localHost, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return context.get().getSocketFactory().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return context.get().getSocketFactory().getSupportedCipherSuites();
  }
}
