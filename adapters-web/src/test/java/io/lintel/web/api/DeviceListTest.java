package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceListTest {

  private static final String ALL = "/api/v1/devices";

  @RegisterExtension final RunningApi api = new RunningApi();
  private Home home;
  private Home other;

  @BeforeEach
  void registerSome() {
    home = Home.in(api.client());
    other = Home.in(api.client());
    api.client().put("/api/v1/kinds/lamp", "{\"name\": \"Lamp\"}").expect(201);
    register(1, "Alpha", "\"roomId\": \"%s\", \"tags\": [\"x\", \"y\"]".formatted(home.room()));
    register(2, "bravo", "\"roomId\": \"%s\", \"kind\": \"lamp\"".formatted(other.room()));
    register(3, "Charlie", "\"tags\": [\"x\"], \"state\": \"DISABLED\"");
    register(4, "delta", "\"state\": \"RETIRED\", \"roomId\": \"%s\"".formatted(home.room()));
  }

  @Test
  void sortsByNameAndLeavesRetiredOnesOut() {
    expect("", "Alpha", "bravo", "Charlie");
  }

  @ParameterizedTest
  @CsvSource({
    "sort=name, Alpha bravo Charlie",
    "sort=-name, Charlie bravo Alpha",
    "sort=eui, Alpha bravo Charlie",
    "sort=-eui, Charlie bravo Alpha",
    "sort=createdAt, Alpha bravo Charlie",
    "sort=-createdAt, Charlie bravo Alpha",
    "tag=x, Alpha Charlie",
    "tag=x&tag=y, Alpha",
    "tag=z, ''",
    "kind=lamp, bravo",
    "kind=other, ''",
    "state=RETIRED, delta",
    "state=DISABLED&state=RETIRED, Charlie delta",
    "placed=false, Charlie",
    "placed=false&tag=y, ''",
    "q=AL, Alpha",
    "q=a, Alpha bravo Charlie",
    "q=00:00:02, bravo",
    "q=%200003%20char, Charlie",
    "q=, Alpha bravo Charlie"
  })
  void filtersAndSorts(String query, String names) {
    expect("?" + query, names.isEmpty() ? new String[0] : names.split(" ", -1));
  }

  @Test
  void narrowsToPlaces() {
    expect("?building=" + home.building(), "Alpha");
    expect("?floor=" + other.floor(), "bravo");
    expect("?room=" + home.room(), "Alpha");
    expect(
        "?room=%s&floor=%s&building=%s".formatted(home.room(), home.floor(), home.building()),
        "Alpha");
    expect("?floor=%s&building=%s".formatted(home.floor(), home.building()), "Alpha");
    expect("?state=RETIRED&building=" + home.building(), "delta");
  }

  @Test
  void findsNothingInPlacesThatDoNotLieInEachOther() {
    expect("?floor=%s&building=%s".formatted(home.floor(), other.building()));
    expect("?room=%s&building=%s".formatted(home.room(), other.building()));
    expect("?room=%s&floor=%s".formatted(home.room(), other.floor()));
    expect("?placed=false&building=" + home.building());
    expect("?room=01890a5d-ac96-774b-bcce-b302099a8057");
    expect("?floor=01890a5d-ac96-774b-bcce-b302099a8057&building=" + home.building());
  }

  @Test
  void hasAListInEachPlace() {
    expectAt(home.buildingPath() + "/devices", "Alpha");
    expectAt(home.floorPath() + "/devices?state=RETIRED&state=ACTIVE&sort=-eui", "delta", "Alpha");
    expectAt(other.roomPath() + "/devices?kind=lamp", "bravo");
    expectAt(home.buildingPath() + "/devices?floor=" + home.floor(), "Alpha");
    expectAt(home.buildingPath() + "/devices?floor=" + other.floor());
    expectAt(home.floorPath() + "/devices?room=" + home.room(), "Alpha");
    expectAt(home.roomPath() + "/devices?tag=x&tag=y&q=lph", "Alpha");
    api.client()
        .get(home.roomPath() + "/devices?building=x")
        .expectProblem(400, "invalid-parameter");
  }

  @Test
  void includesTheStatusWhenAsked() {
    api.client().patch(ALL + "/0000000000000001/status", "{\"temperature\": 21.5}").expect(200);
    var items = api.client().get(ALL + "?include=status").expect(200).json().path("items");
    assertThat(items.at("/0/name").asText()).isEqualTo("Alpha");
    assertThat(items.at("/0/status/fields/temperature/value").asDouble()).isEqualTo(21.5);
    assertThat(items.at("/0/status/connectivity/state").asText()).isEqualTo("ONLINE");
    assertThat(items.at("/1/status/connectivity/state").asText()).isEqualTo("NEVER_SEEN");
    assertThat(api.client().get(ALL).json().at("/items/0").has("status")).isFalse();
  }

  @Test
  void goesOnWithOrWithoutTheStatus() {
    var next = api.client().get(ALL + "?limit=1&include=status").expect(200).text("/next");
    expect("?cursor=" + next, "bravo", "Charlie");
  }

  @ParameterizedTest
  @CsvSource({
    "building=x, building",
    "floor=, floor",
    "room=01890a5d, room",
    "placed=true, placed",
    "placed=, placed",
    "kind=Not%20a%20key, kind",
    "tag=Not%20a%20tag, tag",
    "state=active, state",
    "state=, state",
    "sort=names, sort",
    "sort=--name, sort",
    "sort=, sort",
    "include=statuses, include",
    "q=a%0Ab, q",
    "sorted=name, sorted",
    "where=a, where",
    "where=, where",
    "where=a%3D1&where=b%3C%7B%7D, where",
    "connectivity=online, connectivity",
    "connectivity=, connectivity"
  })
  void refusesParametersThatDoNotFit(String query, String parameter) {
    api.client()
        .get(ALL + "?" + query)
        .expectProblem(400, "invalid-parameter")
        .expectParameter(parameter);
  }

  @Test
  void refusesACursorOfAnotherOrderOrFilter() {
    var next = api.client().get(ALL + "?limit=1&sort=eui&tag=x").text("/next");
    api.client().get(ALL + "?cursor=%s&sort=eui&tag=x&limit=2".formatted(next)).expect(200);
    for (var query : List.of("", "&sort=eui", "&tag=x", "&sort=-eui&tag=x", "&sort=eui&tag=y")) {
      api.client()
          .get(ALL + "?cursor=" + next + query)
          .expectProblem(400, "invalid-cursor")
          .expectParameter("cursor");
    }
  }

  private void register(int number, String name, String more) {
    api.client()
        .post(ALL, "{\"eui\": \"%016x\", \"name\": \"%s\", %s}".formatted(number, name, more))
        .expect(201);
  }

  private void expect(String query, String... names) {
    expectAt(ALL + query, names);
  }

  private void expectAt(String path, String... names) {
    var items = api.client().get(path).expect(200).json().path("items");
    assertThat(items.valueStream().map(item -> item.path("name").asText()))
        .as(path)
        .containsExactly(names);
  }
}
