package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.Core;
import io.lintel.application.device.DeviceDraft;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.Condition;
import io.lintel.domain.status.Condition.Operator;
import io.lintel.domain.status.Connectivity.State;
import io.lintel.domain.status.LastSeen.Order;
import io.lintel.domain.status.StatusQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists by last report. */
class LastSeenListTest {

  private static final DeviceQuery ALL = DeviceQuery.all(PageRequest.first(10));
  private static final DeviceQuery LAMPS = ALL.matching("lamp");

  private final Core core = new Core();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 500})
  void followingTheStoreAndSortingHereShowTheSame(int limit) {
    var reported = new ArrayList<Device>();
    var silent = new ArrayList<Device>();
    for (int i = 0; i < 12; i++) {
      reported.add(core.aDevice());
      silent.add(core.aDevice());
    }
    Collections.shuffle(reported, new Random(5));
    reported.forEach(device -> reports(device, 10));
    var latestFirst = new ArrayList<>(reported.reversed());
    latestFirst.addAll(silent);
    var oldestFirst = new ArrayList<>(reported);
    oldestFirst.addAll(silent);

    for (var query : List.of(ALL, LAMPS)) {
      for (var list : List.of(list(2_000, 20_000), list(0, 20_000))) {
        assertThat(walk(list, query, StatusQuery.EVERYTHING, Order.LATEST_FIRST, limit))
            .containsExactlyElementsOf(latestFirst);
        assertThat(walk(list, query, StatusQuery.EVERYTHING, Order.OLDEST_FIRST, limit))
            .containsExactlyElementsOf(oldestFirst);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2_000})
  void filtersOfTheRegistryAndConditionsHold(int few) {
    var low = core.aDevice();
    var high = core.aDevice();
    var boiler = core.aDevice(DeviceDraft.named("Boiler"));
    var retired = core.aDevice();
    var silent = core.aDevice();
    for (var device : List.of(low, boiler, retired)) {
      reports(device, 10);
    }
    reports(high, 30);
    core.devices().retire(ADA, new DeviceRef.ById(retired.id()), Optional.empty());
    core.statuses().report(ADA, List.of(report(SampleIds.nextEui(), 10)));
    var list = list(few, 20_000);
    var conditions = StatusQuery.where(new Condition(LEVEL, Operator.LESS, Value.of(20)));

    assertThat(walk(list, LAMPS, conditions, Order.LATEST_FIRST, 10)).containsExactly(low);
    assertThat(walk(list, ALL, conditions, Order.LATEST_FIRST, 10)).containsExactly(boiler, low);
    assertThat(walk(list, ALL, StatusQuery.in(State.NEVER_SEEN), Order.LATEST_FIRST, 10))
        .containsExactly(silent);
    assertThat(walk(list, LAMPS, StatusQuery.EVERYTHING, Order.LATEST_FIRST, 10))
        .containsExactly(high, low, silent);
  }

  @Test
  void aPageMayBeShortAndItsNextLeadsOn() {
    for (int i = 0; i < Page.LARGEST; i++) {
      reports(core.aDevice(DeviceDraft.named("Boiler")), 10);
    }
    var lamp = core.aDevice();
    var list = list(0, 1);

    var first = list.list(ADA, LAMPS, StatusQuery.EVERYTHING, Order.OLDEST_FIRST);

    assertThat(first.items()).isEmpty();
    assertThat(first.next()).isPresent();
    assertThat(walk(list, LAMPS, StatusQuery.EVERYTHING, Order.OLDEST_FIRST, 10))
        .containsExactly(lamp);
  }

  @Test
  void refusesACursorOfAnotherOrder() {
    var cursor = new Cursor("lamp", SampleIds.next());
    var query = ALL.page(ALL.page().after(cursor));

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> list(0, 1).list(ADA, query, StatusQuery.EVERYTHING, Order.LATEST_FIRST));
  }

  private static List<Device> walk(
      LastSeenList list, DeviceQuery query, StatusQuery status, Order order, int limit) {
    var all = new ArrayList<Device>();
    var page = list.list(ADA, query.page(PageRequest.first(limit)), status, order);
    while (true) {
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(both -> all.add(both.device()));
      if (page.next().isEmpty()) {
        return all;
      }
      var following = query.page(new PageRequest(limit, page.next()));
      page = list.list(ADA, following, status, order);
    }
  }

  private LastSeenList list(int few, int most) {
    return new LastSeenList(core.devices(), core.statuses(), few, most);
  }

  private void reports(Device device, double level) {
    core.clock().advance(Duration.ofMillis(1));
    core.statuses().report(ADA, List.of(report(device.eui(), level)));
  }
}
