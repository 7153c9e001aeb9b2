package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class OverviewTest {

  @RegisterExtension final RunningApi api = new RunningApi();
  private Home home;

  @BeforeEach
  void registerSome() {
    home = Home.in(api.client());
    for (int number = 1; number <= 3; number++) {
      api.client()
          .post(
              "/api/v1/devices",
              "{\"eui\": \"%016x\", \"name\": \"Lamp\", \"roomId\": \"%s\"}"
                  .formatted(number, home.room()))
          .expect(201);
    }
    api.client().patch("/api/v1/devices/0000000000000002/status", "{\"x\": 1}").expect(200);
  }

  @Test
  void countsDevicesByConnectivityInEachPlace() {
    var overview = api.client().get(home.buildingPath() + "/overview").expect(200).json();
    for (var place : new String[] {"", "/floors/0", "/floors/0/rooms/0"}) {
      var devices = overview.at(place + "/devices");
      assertThat(devices.path("total").asLong()).as(place).isEqualTo(3);
      assertThat(devices.path("online").asLong()).as(place).isEqualTo(1);
      assertThat(devices.path("neverSeen").asLong()).as(place).isEqualTo(2);
    }
    assertThat(overview.at("/floors/0/rooms/0/id").asText()).isEqualTo(home.room());
  }

  @Test
  void answersThatNothingChanged() {
    var path = home.buildingPath() + "/overview";
    var tag = api.client().get(path).expect(200).header("ETag");
    api.client().get(path, "If-None-Match", tag).expect(304);
    api.client().patch("/api/v1/devices/0000000000000003/status", "{\"x\": 1}").expect(200);
    api.client().get(path, "If-None-Match", tag).expect(200);
  }

  @Test
  void thereIsNoneOfABuildingThatDoesNotExist() {
    api.client()
        .get("/api/v1/buildings/01890a5d-ac96-774b-bcce-b302099a8057/overview")
        .expectProblem(404, "not-found");
  }
}
