package io.lintel.bootstrap.command;

import io.lintel.bootstrap.archive.DamagedArchiveException;
import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.plugin.PluginException;
import io.lintel.bootstrap.simulation.SimulationFailedException;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Throttled;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.messaging.broker.BrokerFailedException;
import io.lintel.persistence.jdbi.IncompatibleSchema;
import io.lintel.web.HttpFailedException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/** What a failure of a command means for who called it. */
final class Failures {

  private Failures() {}

  static ExitStatus status(Exception failure) {
    return switch (failure) {
      case CommandFailedException told -> told.status();
      case ConfigurationException _, PluginException _, IncompatibleSchema _ ->
          ExitStatus.WRONG_CONFIGURATION;
      case BrokerFailedException _, HttpFailedException _ -> ExitStatus.UNAVAILABLE;
      case SimulationFailedException _ -> ExitStatus.BAD_DATA;
      case LintelException refusal -> status(refusal);
      case DamagedArchiveException _ -> ExitStatus.BAD_DATA;
      case UncheckedIOException io when io.getCause() instanceof NoSuchFileException ->
          ExitStatus.NO_INPUT;
      case UncheckedIOException _ -> ExitStatus.BROKEN_TRANSFER;
      default -> ExitStatus.DEFECT;
    };
  }

  private static ExitStatus status(LintelException refusal) {
    return switch (refusal) {
      case StoreUnavailable _, Throttled _ -> ExitStatus.UNAVAILABLE;
      case Forbidden _, Unauthenticated _ -> ExitStatus.NOT_ALLOWED;
      case NotFound _, Conflict _, Stale _, Invalid _ -> ExitStatus.BAD_DATA;
    };
  }

  static String message(Exception failure) {
    return switch (failure) {
      case UncheckedIOException io when io.getCause() instanceof NoSuchFileException missing ->
          "there is no file " + missing.getMessage();
      case UncheckedIOException io -> "reading or writing failed: " + io.getMessage();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
