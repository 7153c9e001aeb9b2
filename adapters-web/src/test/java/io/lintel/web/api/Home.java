package io.lintel.web.api;

/**
 * A building with one floor and one room.
 *
 * @param building its id
 */
record Home(String building, String floor, String room) {

  static Home in(ApiClient api) {
    var building = api.post("/api/v1/buildings", "{\"name\": \"HQ\"}").expect(201);
    var floor =
        api.post(building.header("Location") + "/floors", "{\"name\": \"Ground\", \"level\": 0}")
            .expect(201);
    var room = api.post(floor.header("Location") + "/rooms", "{\"name\": \"3.14\"}").expect(201);
    return new Home(building.id(), floor.id(), room.id());
  }

  String buildingPath() {
    return "/api/v1/buildings/" + building;
  }

  String floorPath() {
    return "/api/v1/floors/" + floor;
  }

  String roomPath() {
    return "/api/v1/rooms/" + room;
  }
}
