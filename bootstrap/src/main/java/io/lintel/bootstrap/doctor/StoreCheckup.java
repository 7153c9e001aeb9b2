package io.lintel.bootstrap.doctor;

import io.lintel.bootstrap.config.StatusUrl;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.persistence.jdbi.DatabaseCheckup;
import io.lintel.persistence.jdbi.IncompatibleSchema;
import io.lintel.persistence.jdbi.JdbiDatabase;
import io.lintel.persistence.jdbi.snapshot.Filling;
import io.lintel.persistence.mongodb.MongoConnection;
import io.lintel.persistence.mongodb.MongoSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Databases: whether they answer, what they are, what this login may do, what time they have. */
final class StoreCheckup {

  private static final Duration CLOCKS_APART = Duration.ofSeconds(2);
  private static final Duration CLOCKS_FAR_APART = Duration.ofMinutes(5);
  private static final int OLDEST_POSTGRESQL = 13;

  private final String area;
  private final InstantSource clock;

  StoreCheckup(String area, InstantSource clock) {
    this.area = area;
    this.clock = clock;
  }

  /** Leaves alone what is not there: to open it would make it. */
  List<Finding> sqlite(Path file) {
    if (!Files.exists(file)) {
      return List.of(Finding.fine(area, file + " is not there yet; 'serve' makes it"));
    }
    if (!Files.isWritable(file)) {
      return List.of(
          Finding.problem(
              area,
              file + " cannot be written by this account",
              "Is the disk mounted read-only? Otherwise chown the file to the account of Lintel."));
    }
    return database("sqlite:" + file);
  }

  List<Finding> database(String url) {
    try (var database = JdbiDatabase.open(url)) {
      var checkup = database.checkup();
      var findings = new ArrayList<>(findings(checkup));
      if (checkup.pending() == 0 && new Filling(database).isUnderWay()) {
        findings.add(halfFilled());
      }
      return findings;
    } catch (StoreUnavailable e) {
      return List.of(
          Finding.problem(
              area,
              e.getMessage(),
              "Is the server running, and are host, port, database, user and password right?"));
    } catch (IncompatibleSchema e) {
      return List.of(
          Finding.problem(
              area, String.valueOf(e.getMessage()), "Run the version that made the tables."));
    }
  }

  private List<Finding> findings(DatabaseCheckup checkup) {
    var findings = new ArrayList<Finding>();
    findings.add(version(checkup.version()));
    findings.add(schema(checkup));
    if (!checkup.mayIndexTexts()) {
      findings.add(
          Finding.problem(
              area,
              "the extension pg_trgm is not there, and this login may not bring it in",
              "As a superuser, in this database: create extension pg_trgm"));
    }
    if (checkup.readOnly()) {
      findings.add(
          Finding.problem(
              area, "takes no writes: it is a standby", "Let LINTEL_DATABASE name the primary."));
    }
    findings.add(clocks(checkup));
    return findings;
  }

  private Finding halfFilled() {
    return Finding.problem(
        area,
        "half filled: a copy or a restore into it did not come to its end",
        "Run 'lintel copy' again with --resume, or either with --overwrite.");
  }

  private Finding version(String version) {
    var number = version.replaceAll("^PostgreSQL (\\d+).*", "$1");
    boolean old = number.matches("\\d+") && Integer.parseInt(number) < OLDEST_POSTGRESQL;
    return old
        ? Finding.problem(
            area, version, "Update to PostgreSQL %d or later.".formatted(OLDEST_POSTGRESQL))
        : Finding.fine(area, version);
  }

  private Finding schema(DatabaseCheckup checkup) {
    if (checkup.pending() == 0) {
      return Finding.fine(area, "its tables are of this version");
    }
    var finding = "%d migrations are to be made".formatted(checkup.pending());
    return checkup.mayMigrate()
        ? Finding.warning(area, finding, "'serve' makes them at start, 'migrate' now.")
        : Finding.problem(
            area,
            finding + ", and this login may not",
            "Run 'lintel migrate' as the owner, or: grant create on schema public to this user.");
  }

  private Finding clocks(DatabaseCheckup checkup) {
    var apart = checkup.clockDifference(clock.instant());
    if (apart.compareTo(CLOCKS_APART) < 0) {
      return Finding.fine("clock", "that of the %s is less than 2 s from ours".formatted(area));
    }
    var finding = "that of the %s is %d s from ours".formatted(area, apart.toSeconds());
    var advice = "Let both keep time with NTP (timedatectl set-ntp true).";
    return apart.compareTo(CLOCKS_FAR_APART) < 0
        ? Finding.warning("clock", finding, advice)
        : Finding.problem("clock", finding, advice);
  }

  List<Finding> mongodb(StatusUrl.Mongodb server) {
    try (var connection = new MongoConnection(server.url())) {
      var version = connection.serverVersion();
      var findings = new ArrayList<Finding>();
      findings.add(
          version.matches("([0-3]\\.|4\\.[01]\\.).*")
              ? Finding.problem(area, "MongoDB " + version, "Update to MongoDB 4.2 or later.")
              : Finding.fine(area, "MongoDB " + version));
      connection.tryWriting();
      findings.add(Finding.fine(area, "this login may write"));
      if (new MongoSnapshot(connection.database()).isBeingFilled()) {
        findings.add(halfFilled());
      }
      return findings;
    } catch (StoreUnavailable e) {
      return List.of(
          Finding.problem(
              area,
              "%s at %s".formatted(e.getMessage(), server),
              "Is the server running, are the URL and the login right, and may it readWrite?"));
    } catch (IllegalArgumentException e) {
      return List.of(Finding.problem(area, "the URL is malformed", "See LINTEL_STATUS."));
    }
  }
}
