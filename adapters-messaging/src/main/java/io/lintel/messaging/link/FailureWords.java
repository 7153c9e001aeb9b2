package io.lintel.messaging.link;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a connection failed, in words for who has to do something about it. */
final class FailureWords {

  private FailureWords() {}

  static String of(Throwable failure) {
    return chain(failure)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(() -> messages(failure));
  }

  private static Optional<String> known(Throwable cause) {
    var message = String.valueOf(cause.getMessage());
    return switch (cause) {
      case CertificateExpiredException _ ->
          Optional.of("the broker's certificate has expired (" + message + ")");
      case CertificateNotYetValidException _ ->
          Optional.of("the broker's certificate is not valid yet (" + message + ")");
      case CertPathBuilderException _ ->
          Optional.of("the broker's certificate is of no authority that is trusted");
      case CertificateException _ when message.startsWith("No ") ->
          Optional.of("the broker's certificate is for another host (" + message + ")");
      case SSLException _ when message.contains("certificate_required") ->
          Optional.of("the broker wants a certificate of its client");
      case SSLException _ when message.contains("alert") && message.contains("certificate") ->
          Optional.of("the broker does not take the certificate of its client (" + message + ")");
      default -> Optional.empty();
    };
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static String messages(Throwable failure) {
    return String.join(": ", chain(failure).map(it -> String.valueOf(it.getMessage())).toList());
  }
}
