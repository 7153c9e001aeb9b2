package io.lintel.persistence.jdbi;

import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.StoreUnavailable;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;

/** The one place where failures of driver, pool and Jdbi become refusals of the core. */
final class Failures {

  private final Dialect dialect;
  private final String store;

  Failures(Dialect dialect, String store) {
    this.dialect = dialect;
    this.store = store;
  }

  /**
   * What a failure of driver, pool or Jdbi stands for.
   *
   * @param meaning what a broken rule of the schema means
   */
  RuntimeException refusal(Exception failure, Function<BrokenRule, LintelException> meaning) {
    var sql = sqlFailure(failure);
    var broken = sql.flatMap(dialect::brokenRule);
    if (broken.isPresent()) {
      var refusal = meaning.apply(broken.get());
      refusal.addSuppressed(failure);
      return refusal;
    }
    if (failure instanceof ConnectionException || sql.filter(this::unavailable).isPresent()) {
      return unavailable(failure);
    }
    return failure instanceof RuntimeException defect
        ? defect
        : new IllegalStateException(store + " refused a statement", failure);
  }

  /** The meaning of a broken rule where none can be broken. */
  static LintelException defect(BrokenRule broken) {
    throw new IllegalStateException("no statement here can break " + broken);
  }

  StoreUnavailable unavailable(Throwable failure) {
    var root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    var problem =
        root instanceof UnknownHostException
            ? "its host is not known"
            : Objects.requireNonNullElse(root.getMessage(), "the connection broke");
    return new StoreUnavailable(store, problem, failure);
  }

  /** Whether the same work may succeed when it is done again at once. */
  boolean entangled(Throwable failure) {
    return sqlFailure(failure).filter(dialect::entangled).isPresent();
  }

  private boolean unavailable(SQLException failure) {
    return failure instanceof SQLTransientConnectionException
        || dialect.unavailable(failure)
        || dialect.entangled(failure);
  }

  private static Optional<SQLException> sqlFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
