package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PlacesTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void knowsWhichPlaceIsInWhich() {
    var home = Home.in(api.client());
    var floor = api.client().get(home.floorPath()).expect(200);
    assertThat(floor.text("/buildingId")).isEqualTo(home.building());
    assertThat(floor.json().path("level").asInt()).isZero();
    var room = api.client().get(home.roomPath()).expect(200);
    assertThat(room.text("/floorId")).isEqualTo(home.floor());
    assertThat(room.text("/buildingId")).isEqualTo(home.building());
  }

  @Test
  void listsFloorsFromTheLowest() {
    var floors = Home.in(api.client()).buildingPath() + "/floors";
    api.client().post(floors, "{\"name\": \"Cellar\", \"level\": -1}").expect(201);
    api.client().post(floors, "{\"name\": \"10th\", \"level\": 10}").expect(201);
    api.client().post(floors, "{\"name\": \"9th\", \"level\": 9}").expect(201);
    assertThat(api.client().get(floors).json().path("items").findValuesAsText("name"))
        .containsExactly("Cellar", "Ground", "9th", "10th");
  }

  @Test
  void putsARoomOnThePlan() {
    var path = Home.in(api.client()).roomPath();
    var placed = api.client().patch(path, "{\"position\": {\"x\": 0.25, \"y\": 1}}").expect(200);
    assertThat(placed.json().at("/position/x").asDouble()).isEqualTo(0.25);
    api.client()
        .patch(path, "{\"position\": {\"y\": 1.5}}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/position/y");
    api.client()
        .patch(path, "{\"position\": {\"y\": \"1\"}}")
        .expectProblem(400, "invalid-body")
        .expectPointer("/position/y");
    assertThat(api.client().patch(path, "{\"position\": null}").json().has("position")).isFalse();
  }

  @Test
  void refusesALevelOrNameThatIsTaken() {
    var home = Home.in(api.client());
    api.client()
        .post(home.buildingPath() + "/floors", "{\"name\": \"Again\", \"level\": 0}")
        .expectProblem(409, "level-taken");
    api.client()
        .post(home.floorPath() + "/rooms", "{\"name\": \"3.14\"}")
        .expectProblem(409, "name-taken");
  }

  @Test
  void takesLevelsThatAreWholeNumbersInTheirRange() {
    var floors = Home.in(api.client()).buildingPath() + "/floors";
    for (var level : List.of("1.5", "\"1\"", "true", "99999999999", "1e400", "1e1000000")) {
      api.client()
          .post(floors, "{\"name\": \"x\", \"level\": %s}".formatted(level))
          .expectProblem(400, "invalid-body")
          .expectPointer("/level");
    }
    for (var level : List.of("301", "-101")) {
      api.client()
          .post(floors, "{\"name\": \"x\", \"level\": %s}".formatted(level))
          .expectProblem(422, "rule-broken")
          .expectPointer("/level");
    }
    api.client()
        .post(floors, "{\"name\": \"x\"}")
        .expectProblem(422, "rule-broken")
        .expectPointer("/level");
  }

  @Test
  void findsNothingInPlacesThatDoNotExist() {
    var nowhere = "01890a5d-ac96-774b-bcce-b302099a8057";
    for (var id : List.of(nowhere, "x", "1", "%20", "..%2f", "%27--", nowhere + "0", "0-0-0-0-0")) {
      for (var path :
          List.of(
              "buildings/%s",
              "floors/%s",
              "rooms/%s",
              "buildings/%s/floors",
              "floors/%s/rooms",
              "buildings/%s/devices",
              "floors/%s/devices",
              "rooms/%s/devices")) {
        api.client().get("/api/v1/" + path.formatted(id)).expectProblem(404, "not-found");
      }
    }
    api.client()
        .post("/api/v1/buildings/" + nowhere + "/floors", "{\"name\": \"a\", \"level\": 1}")
        .expectProblem(404, "not-found");
    api.client()
        .post("/api/v1/floors/" + nowhere + "/rooms", "{\"name\": \"a\"}")
        .expectProblem(404, "not-found");
  }

  @Test
  void keepsAPlaceThatHoldsSomething() {
    var home = Home.in(api.client());
    place(home, 1);
    place(home, 2);
    var building = api.client().delete(home.buildingPath()).expectProblem(409, "not-empty");
    assertThat(building.json().path("holds").toString())
        .isEqualTo("{\"devices\":2,\"floors\":1,\"rooms\":1}");
    var floor = api.client().delete(home.floorPath()).expectProblem(409, "not-empty");
    assertThat(floor.json().path("holds").toString()).isEqualTo("{\"devices\":2,\"rooms\":1}");
    var room =
        api.client().delete(home.roomPath() + "?cascade=false").expectProblem(409, "not-empty");
    assertThat(room.json().path("holds").toString()).isEqualTo("{\"devices\":2}");
    api.client().get(home.roomPath()).expect(200);
  }

  @Test
  void deletesWithAllThatItHoldsWhenAsked() {
    var home = Home.in(api.client());
    var device = place(home, 1);
    var removal = api.client().delete(home.buildingPath() + "?cascade=true").expect(200);
    assertThat(removal.body())
        .isEqualTo("{\"removedFloors\":1,\"removedRooms\":1,\"unplacedDevices\":1}");
    for (var path : List.of(home.buildingPath(), home.floorPath(), home.roomPath())) {
      api.client().get(path).expectProblem(404, "not-found");
    }
    assertThat(api.client().get(device).expect(200).json().has("roomId")).isFalse();
  }

  @Test
  void deletesEmptyPlacesWithoutABody() {
    var home = Home.in(api.client());
    assertThat(api.client().delete(home.roomPath()).expect(204).body()).isEmpty();
    api.client().delete(home.floorPath()).expect(204);
    api.client().delete(home.buildingPath()).expect(204);
  }

  @Test
  void refusesASwitchThatIsNeitherOnNorOff() {
    var home = Home.in(api.client());
    for (var value : List.of("yes", "1", "", "TRUE")) {
      api.client()
          .delete(home.buildingPath() + "?cascade=" + value)
          .expectProblem(400, "invalid-parameter")
          .expectParameter("cascade");
    }
    api.client().delete(home.buildingPath() + "?cascde=true").expectParameter("cascde").expect(400);
    api.client().get(home.buildingPath()).expect(200);
  }

  private String place(Home home, int number) {
    return api.client()
        .post(
            "/api/v1/devices",
            "{\"eui\": \"%016x\", \"name\": \"Lamp\", \"roomId\": \"%s\"}"
                .formatted(number, home.room()))
        .expect(201)
        .header("Location");
  }
}
