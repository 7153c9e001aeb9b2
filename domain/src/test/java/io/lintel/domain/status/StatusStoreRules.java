package io.lintel.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Race;
import io.lintel.domain.shared.Value;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;

/** What the rules of all subjects need. */
interface StatusStoreRules {

  /** A store that was empty when the test began. */
  StatusStore store();

  default List<ConnectivityChange> merge(ReportBuilder... reports) {
    return store().merge(Arrays.stream(reports).map(ReportBuilder::build).toList());
  }

  /** What silence has made due by a time, all of which was heard. */
  default List<ConnectivityChange> expire(Instant now, int limit) {
    return store().expire(Hearing.since(now), limit);
  }

  /** The whole status of a device that must be there. */
  default DeviceStatus status(Eui eui) {
    var found = store().find(List.of(eui), StatusQuery.EVERYTHING);
    assertThat(found).containsOnlyKeys(eui);
    return found.get(eui);
  }

  default Map<FieldName, Reading> fields(Eui eui) {
    return status(eui).fields();
  }

  default Map<String, Value> values(Eui eui) {
    var values = new HashMap<String, Value>();
    status(eui).fields().forEach((name, reading) -> values.put(name.value(), reading.value()));
    return values;
  }

  /** Makes {@code callers} calls at the same moment; what all of them were told. */
  static List<ConnectivityChange> atOnce(int callers, IntFunction<List<ConnectivityChange>> call) {
    var told = new ConcurrentLinkedQueue<ConnectivityChange>();
    var outcome = Race.of(callers, caller -> told.addAll(call.apply(caller)));
    assertThat(outcome.failures()).isEmpty();
    return List.copyOf(told);
  }

  static Eui device(int number) {
    return new Eui(0x00158D00_00000000L + number);
  }
}
