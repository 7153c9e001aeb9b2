package io.lintel.bootstrap.benchmark.joins;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.bootstrap.benchmark.Latencies;
import io.lintel.bootstrap.benchmark.joins.Design.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The devices of a building, a page of 100 by name, in three designs: with few and many devices, in
 * a small and a big building, the first page and the middle one, with nothing in PostgreSQL's
 * memory and with all of it, in one database and in two. {@code -Dlintel.benchmark.devices=1000000}
 * says how many devices there are at the most.
 */
class JoinsBenchmark {

  private static final int MOST = Integer.getInteger("lintel.benchmark.devices", 1_000_000);
  private static final int PAGE = 100;
  private static final int TIMES = 200;
  private static final int STARTS = 5;

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void comparesTheDesigns() throws IOException, SQLException {
    lines.add(
        "| devices | design | databases | building of 100: first page ms | of a fifth of all: first page ms"
            + " | its middle page ms | first page after a restart ms | to place a device ms |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (int devices = 1_000; devices <= MOST; devices *= 10) {
      measure(new Estate(devices));
    }
    System.out.println(String.join("\n", lines));
  }

  private void measure(Estate estate) throws IOException, SQLException {
    var data = folder.resolve("of-" + estate.devices());
    try (var postgres = start(data)) {
      for (var name : Databases.NAMES) {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
          Databases.execute(connection, "create database " + name);
        }
      }
      try (var together = Databases.together(postgres);
          var apart = Databases.apart(postgres)) {
        together.fill(estate);
        apart.fill(estate);
      }
    }
    for (var design : Design.values()) {
      measure(estate, data, design, true);
      if (design != Design.JOIN) {
        measure(estate, data, design, false);
      }
    }
  }

  private void measure(Estate estate, Path data, Design design, boolean together)
      throws IOException, SQLException {
    var cold = new long[STARTS];
    for (int start = 0; start < STARTS; start++) {
      try (var postgres = start(data);
          var databases = open(postgres, together)) {
        long before = System.nanoTime();
        page(design, databases, estate.building(0), Page.START);
        cold[start] = System.nanoTime() - before;
      }
    }
    Arrays.sort(cold);
    try (var postgres = start(data);
        var databases = open(postgres, together)) {
      var small =
          Latencies.of(
              TIMES,
              time -> {
                var building = estate.building(1 + time % (estate.buildings() - 1));
                assertThat(page(design, databases, building, Page.START).size()).isEqualTo(PAGE);
              });
      var big = Latencies.of(TIMES, _ -> page(design, databases, estate.building(0), Page.START));
      var middle = middle(databases, estate);
      var deep = Latencies.of(TIMES, _ -> page(design, databases, estate.building(0), middle));
      var random = new Random(42);
      var place =
          Latencies.of(
              TIMES,
              _ ->
                  place(
                      design,
                      databases,
                      Estate.device(random.nextInt(estate.devices())),
                      estate.room(random.nextInt(estate.rooms()))));
      lines.add(
          "| %,d | %s | %s | %.2f | %.2f | %.2f | %.1f | %.2f |"
              .formatted(
                  estate.devices(),
                  design.title(),
                  together ? "one" : "two",
                  small.medianMillis(),
                  big.medianMillis(),
                  deep.medianMillis(),
                  cold[STARTS / 2] / 1e6,
                  place.medianMillis()));
      System.out.println(lines.getLast());
    }
  }

  /** Where the middle page of the big building begins, found the same way for all designs. */
  private static Page middle(Databases databases, Estate estate) {
    var page = Page.START;
    for (int number = 0; number < estate.devicesOfTheBigBuilding() / PAGE / 2; number++) {
      page = page(Design.PLACEMENT, databases, estate.building(0), page);
    }
    return page;
  }

  private static Page page(Design design, Databases databases, UUID building, Page after) {
    try {
      return design.page(databases, building, after, PAGE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void place(Design design, Databases databases, UUID device, UUID room) {
    try {
      design.place(databases, device, room);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres start(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("shared_buffers", "512MB")
        .start();
  }

  private static Databases open(EmbeddedPostgres postgres, boolean together) throws SQLException {
    return together ? Databases.together(postgres) : Databases.apart(postgres);
  }
}
