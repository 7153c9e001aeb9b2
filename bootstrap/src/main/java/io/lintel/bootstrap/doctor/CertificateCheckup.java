package io.lintel.bootstrap.doctor;

import io.lintel.bootstrap.config.TlsFiles;
import io.lintel.bootstrap.tls.ServerIdentity;
import io.lintel.bootstrap.tls.UnusablePemException;
import java.time.Duration;
import java.time.InstantSource;

/** A certificate: whether it can be used, and for how long. */
final class CertificateCheckup {

  private static final Duration SOON = Duration.ofDays(14);
  private static final String RENEW =
      "Renew it; files that are replaced are taken while Lintel runs.";

  private final String area;
  private final InstantSource clock;

  CertificateCheckup(String area, InstantSource clock) {
    this.area = area;
    this.clock = clock;
  }

  Finding examine(TlsFiles files) {
    var certificate = files.certificate();
    try {
      var end = ServerIdentity.of(certificate, files.key()).validUntil();
      if (end.isBefore(clock.instant())) {
        return Finding.problem(area, "%s expired at %s".formatted(certificate, end), RENEW);
      }
      var finding = "%s is valid until %s".formatted(certificate, end);
      return end.isBefore(clock.instant().plus(SOON))
          ? Finding.warning(area, finding, RENEW)
          : Finding.fine(area, finding);
    } catch (UnusablePemException e) {
      return Finding.problem(
          area, String.valueOf(e.getMessage()), "Give a certificate and its key as PEM files.");
    }
  }
}
