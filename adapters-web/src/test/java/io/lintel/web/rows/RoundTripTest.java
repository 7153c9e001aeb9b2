package io.lintel.web.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lintel.application.bridge.transfer.RowFile;
import io.lintel.application.bridge.transfer.RowResult;
import io.lintel.application.device.KindDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From one registry to another, and nothing is different there. */
class RoundTripTest {

  private static final String[] STATES = {"ACTIVE", "DISABLED", "RETIRED"};

  private static Site site() {
    var site = new Site();
    var draft =
        new KindDraft("Air", "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    site.kinds()
        .put(
            Caller.trusted(new Actor.Internal("ada")), new KindKey("air"), Optional.empty(), draft);
    return site;
  }

  /** One device for each name that stores and formats tend to get wrong. */
  private static Site filled() {
    var names = new ArrayList<>(Samples.NAMES);
    names.addAll(
        List.of("=1+1", "'=1+1", "-5", "a,b;c\td".replace("\t", " "), "a / b", "\\/ a \\"));
    var lines = new StringBuilder();
    var json = new ObjectMapper();
    for (int i = 0; i < names.size(); i++) {
      var row = json.createObjectNode();
      row.put("eui", "%016x".formatted(0x9000_0000_0000_0000L + i * 7919L));
      row.put("name", names.get(i));
      row.put("kind", i % 2 == 0 ? "air" : null);
      row.put("building", i % 3 == 0 ? "" : names.get(i));
      row.put("floor", i % 3 == 0 ? "" : "/" + i);
      row.put("room", i % 3 == 0 ? "" : names.get(i));
      row.putArray("tags").add("-a").add("b-" + i);
      row.put("state", STATES[i % 3]);
      row.putObject("attributes").put(names.get(i), names.get(i)).put("empty", "");
      lines.append(row).append('\n');
    }
    var site = site();
    assertThat(failures(site, new NdjsonRows(Bytes.of(lines.toString())))).isEmpty();
    return site;
  }

  private static List<RowResult> failures(Site site, RowFile file) {
    var failures = new ArrayList<RowResult>();
    var summary =
        site.take(
            file,
            row -> {
              if (row.action() == RowResult.Action.FAILED) {
                failures.add(row);
              }
            });
    assertThat(summary.failed()).isEqualTo(failures.size());
    return failures;
  }

  @Test
  void aTableIsTheSameInTheOtherRegistry() {
    var one = filled();
    var other = site();

    assertThat(failures(other, new CsvRows(Bytes.of(one.csv())))).isEmpty();

    assertThat(text(other.csv())).isEqualTo(text(one.csv())).hasLineCount(Samples.NAMES.size() + 7);
    assertThat(text(other.ndjson())).isEqualTo(text(one.ndjson()));
  }

  @Test
  void linesOfJsonAreTheSameInTheOtherRegistry() {
    var one = filled();
    var other = site();

    assertThat(failures(other, new NdjsonRows(Bytes.of(one.ndjson())))).isEmpty();

    assertThat(text(other.ndjson())).isEqualTo(text(one.ndjson()));
    assertThat(text(other.csv())).isEqualTo(text(one.csv()));
  }

  @Test
  void whatWasExportedChangesNothingWhereItCameFrom() {
    var site = filled();

    var csv = site.take(new CsvRows(Bytes.of(site.csv())), _ -> {});
    var ndjson = site.take(new NdjsonRows(Bytes.of(site.ndjson())), _ -> {});

    assertThat(csv.unchanged()).isEqualTo(csv.rows()).isPositive();
    assertThat(ndjson.unchanged()).isEqualTo(ndjson.rows()).isPositive();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
