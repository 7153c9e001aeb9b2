package io.lintel.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How ids and times are kept in columns. */
public final class Columns {

  private Columns() {}

  /** Microseconds since 1970. */
  public static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  public static @Nullable Long micros(Optional<Instant> time) {
    return time.isPresent() ? micros(time.get()) : null;
  }

  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return instant(row.getLong(column));
  }

  public static Optional<Instant> optionalInstant(ResultSet row, int column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(instant(micros));
  }

  public static Optional<Duration> optionalMillis(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  public static UUID uuid(ResultSet row, int column) throws SQLException {
    return uuid(Objects.requireNonNull(row.getObject(column)));
  }

  public static Optional<UUID> optionalUuid(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column)).map(Columns::uuid);
  }

  /** PostgreSQL has a type for it, which need not become a text first. */
  private static UUID uuid(Object value) {
    return value instanceof UUID uuid ? uuid : UUID.fromString(value.toString());
  }
}
