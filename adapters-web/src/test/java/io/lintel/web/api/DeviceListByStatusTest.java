package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceListByStatusTest {

  private static final String ALL = "/api/v1/devices";

  @RegisterExtension final RunningApi api = new RunningApi();
  private Home home;

  @BeforeEach
  void registerSome() {
    home = Home.in(api.client());
    register(1, "Alpha", ", \"roomId\": \"%s\", \"tags\": [\"x\"]".formatted(home.room()));
    register(2, "bravo", ", \"roomId\": \"%s\"".formatted(home.room()));
    register(3, "Charlie", "");
    register(4, "delta", ", \"tags\": [\"x\"]");
    report(1, "{\"battery\": 10, \"mode\": \"heat\"}");
    report(3, "{\"battery\": 15}");
    report(4, "{\"battery\": 90, \"mode\": \"off\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "where=battery%3C20, Alpha Charlie",
    "where=battery%3C20&sort=-name, Charlie Alpha",
    "where=battery%3C20&tag=x, Alpha",
    "where=battery%3C20&where=mode%3Dheat, Alpha",
    "where=mode%20exists, Alpha delta",
    "where=mode%20exists%20false, bravo Charlie",
    "where=mode%3Dnone, ''",
    "connectivity=ONLINE, Alpha Charlie delta",
    "connectivity=NEVER_SEEN, bravo",
    "connectivity=NEVER_SEEN&connectivity=ONLINE&sort=-eui, delta Charlie bravo Alpha",
    "connectivity=OFFLINE&connectivity=LATE, ''",
    "connectivity=NEVER_SEEN&where=battery%3C20, ''",
    "connectivity=ONLINE&where=battery%3E12&q=a, Charlie delta",
    "connectivity=ONLINE&placed=false, Charlie delta",
    "sort=lastSeenAt, Alpha Charlie delta bravo",
    "sort=-lastSeenAt, delta Charlie Alpha bravo",
    "sort=-lastSeenAt&tag=x, delta Alpha",
    "sort=-lastSeenAt&q=a&where=battery%3C20, Charlie Alpha",
    "sort=lastSeenAt&connectivity=NEVER_SEEN, bravo"
  })
  void filtersByStatus(String query, String names) {
    expect(ALL + "?" + query, names.isEmpty() ? new String[0] : names.split(" ", -1));
  }

  @Test
  void filtersByStatusInPlaces() {
    expect(home.buildingPath() + "/devices?where=battery%3C20", "Alpha");
    expect(home.floorPath() + "/devices?connectivity=NEVER_SEEN", "bravo");
    expect(home.roomPath() + "/devices?connectivity=ONLINE&where=mode%20exists", "Alpha");
  }

  @Test
  void includesTheStatusOfThoseThatMeetIt() {
    var items =
        api.client()
            .get(ALL + "?include=status&where=battery%3C12")
            .expect(200)
            .json()
            .at("/items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/status/fields/mode/value").asText()).isEqualTo("heat");
  }

  @Test
  void walksThroughThosePageByPage() {
    var first = api.client().get(ALL + "?limit=1&where=battery%3C20").expect(200);
    assertThat(first.text("/items/0/name")).isEqualTo("Alpha");
    expect(ALL + "?where=battery%3C20&cursor=" + first.text("/next"), "Charlie");
  }

  @Test
  void walksByLastReportOneByOne() {
    var path = ALL + "?limit=1&sort=-lastSeenAt";
    var names = new ArrayList<String>();
    var page = api.client().get(path).expect(200);
    names.add(page.text("/items/0/name"));
    while (!page.json().at("/next").isNull()) {
      page = api.client().get(path + "&cursor=" + page.text("/next")).expect(200);
      page.json().path("items").forEach(item -> names.add(item.path("name").asText()));
    }
    assertThat(names).containsExactly("delta", "Charlie", "Alpha", "bravo");
  }

  @Test
  void refusesACursorOfOtherConditions() {
    var next = api.client().get(ALL + "?limit=1&where=battery%3C20").text("/next");
    for (var query : List.of("", "&where=battery%3C21", "&where=battery%3C20&connectivity=LATE")) {
      api.client()
          .get(ALL + "?cursor=" + next + query)
          .expectProblem(400, "invalid-cursor")
          .expectParameter("cursor");
    }
  }

  private void register(int number, String name, String more) {
    api.client()
        .post(ALL, "{\"eui\": \"%016x\", \"name\": \"%s\"%s}".formatted(number, name, more))
        .expect(201);
  }

  private void report(int number, String fields) {
    api.client().patch("%s/%016x/status".formatted(ALL, number), fields).expect(200);
  }

  private void expect(String path, String... names) {
    var items = api.client().get(path).expect(200).json().path("items");
    assertThat(items.valueStream().map(item -> item.path("name").asText()))
        .as(path)
        .containsExactly(names);
  }
}
