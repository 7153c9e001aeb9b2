package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A member of one building does whatever it likes, also with ids of the other building that it
 * guessed right: nothing of the other is ever answered, and each answer is the one that ids get
 * that there are not at all.
 */
final class CrossTenantTest {

  private static final String SECRET = "zzz-of-the-other";
  private static final String OTHER_DEVICE = "00158d00ffff0001";
  private static final int REQUESTS = 700;

  /** Whoever does these is out, or never comes back; that is not what this is about. */
  private static final Set<String> LEFT_OUT =
      Set.of("DELETE /api/v1/sessions/current", "GET /api/v1/events", "POST /api/v1/sessions");

  @RegisterExtension final RunningApi api = new RunningApi().guarded();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingOfTheOtherBuildingIsEverAnswered(long seed) {
    var random = new Random(seed);
    var town = new Town(api);
    furnishOther(town);
    var member = town.bearer(town.member(town.home.building(), GrantLevel.MANAGE));
    var victim = town.person(Role.MEMBER);
    var rows =
        AccessTable.rows().stream()
            .filter(row -> row.path().startsWith("/api/v1/"))
            .filter(row -> !LEFT_OUT.contains(row.operation()))
            .filter(row -> !row.path().contains("{name}")) // bridges are of no building
            .toList();
    var real =
        new ArrayList<>(List.of(town.other.building(), town.other.floor(), town.other.room()));
    real.add(OTHER_DEVICE);

    for (int i = 0; i < REQUESTS; i++) {
      var row = rows.get(random.nextInt(rows.size()));
      var ids = new HashMap<>(town.ids(victim, UUID.randomUUID().toString(), Town.IMPORT));
      var guessed = random.nextInt(3) > 0;
      if (guessed) {
        ids.put("buildingId", town.other.building());
        ids.put("floorId", town.other.floor());
        ids.put("roomId", town.other.room());
        ids.put("ref", OTHER_DEVICE);
      }
      var query = query(row, random, guessed ? town.other : town.home);
      var body = body(row, random, guessed ? town.other : town.home);
      var answer = ask(town, member, row, path(row, ids) + query, body);

      assertThat(answer.status()).as("%s", answer).isLessThan(500);
      assertThat(answer.body()).as("seed %d: %s", seed, answer).doesNotContain(SECRET);
      var asked = path(row, ids) + query + body;
      for (var id : real) {
        if (!asked.contains(id)) {
          assertThat(answer.body()).as("seed %d: %s", seed, answer).doesNotContain(id);
        }
      }
      if (guessed && row.path().contains("{")) {
        assertThat(withoutIds(answer))
            .as("%s", answer)
            .isEqualTo(withoutIds(askedForNothing(town, member, row, random, body)));
      }
    }
    // And all of it is still there, as it was.
    var device = town.as(town.admin(), "GET", "/api/v1/devices/" + OTHER_DEVICE, null).expect(200);
    assertThat(device.text("/name")).isEqualTo(SECRET);
    assertThat(device.json().path("version").asLong()).isEqualTo(1);
    var room = town.as(town.admin(), "GET", town.other.roomPath(), null).expect(200);
    assertThat(room.json().path("version").asLong()).isEqualTo(1);
  }

  @Test
  void anEuiOfTheOtherBuildingAnswersAsAFreeOne() {
    var town = new Town(api);
    furnishOther(town);
    var member = town.bearer(town.member(town.home.building(), GrantLevel.MANAGE));
    for (var path : List.of("/api/v1/devices", "/api/v1/devices/" + Town.DEVICE + "/replacement")) {
      var name = path.endsWith("devices") ? ", \"name\": \"x\"" : "";
      var taken =
          town.as(member, "POST", path, "{\"eui\": \"%s\"%s}".formatted(OTHER_DEVICE, name));
      var free = town.as(member, "POST", path, "{\"eui\": \"00158d00ffff9999\"%s}".formatted(name));

      assertThat(withoutIds(taken)).isEqualTo(withoutIds(free));
    }
  }

  @Test
  void aRequestOfAnothersIsNotAnsweredAgain() {
    var town = new Town(api);
    var key = new String[] {"Idempotency-Key", "the-same", "Content-Type", ApiClient.JSON};
    var one = town.bearer(town.person(Role.ADMIN));
    var other = town.bearer(town.person(Role.ADMIN));
    var body = "{\"name\": \"New\"}";

    var first = send(one, "/api/v1/buildings", body, key).expect(201);
    var second = send(other, "/api/v1/buildings", body, key).expect(201);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(send(one, "/api/v1/buildings", body, key).id()).isEqualTo(first.id());
  }

  private Answer send(String bearer, String path, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", bearer));
    return api.client().send("POST", path, body, all.toArray(String[]::new));
  }

  private static void furnishOther(Town town) {
    var json =
        "{\"eui\": \"%s\", \"name\": \"%s\", \"roomId\": \"%s\", \"tags\": [\"%s\"]}"
            .formatted(OTHER_DEVICE, SECRET, town.other.room(), SECRET);
    town.as(town.admin(), "POST", "/api/v1/devices", json).expect(201);
    var status = "/api/v1/devices/" + OTHER_DEVICE + "/status";
    town.as(town.admin(), "PATCH", status, "{\"note\": \"%s\"}".formatted(SECRET)).expect(200);
  }

  private Answer ask(Town town, String bearer, AccessTable.Row row, String path, String body) {
    return town.as(bearer, row.method(), path, body.isEmpty() ? null : body);
  }

  private Answer askedForNothing(
      Town town, String bearer, AccessTable.Row row, Random random, String body) {
    var ids = new HashMap<String, String>();
    for (var name : town.ids(town.person(Role.MEMBER), Town.IMPORT, Town.IMPORT).keySet()) {
      ids.put(name, new UUID(random.nextLong(), random.nextLong()).toString());
    }
    ids.put("key", "lamp");
    ids.put("eui", Town.UNKNOWN.toString());
    ids.put("ref", "00158d00eeee%04x".formatted(random.nextInt(1 << 16)));
    var path = path(row, ids);
    return ask(town, bearer, row, path.endsWith("/history") ? path + "?field=note" : path, body);
  }

  private static String path(AccessTable.Row row, Map<String, String> ids) {
    var path = row.path();
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  private static String query(AccessTable.Row row, Random random, Home place) {
    if (row.path().endsWith("/history")) {
      return "?field=note";
    }
    if (!row.operation().equals("GET /api/v1/devices")
        && !row.operation().equals("GET /api/v1/exports/devices")) {
      return "";
    }
    var choices =
        List.of(
            "",
            "?q=zzz",
            "?q=ffff",
            "?tag=other",
            "?placed=false",
            "?building=" + place.building(),
            "?floor=" + place.floor(),
            "?room=" + place.room(),
            "?where=note%20exists",
            "?connectivity=ONLINE",
            "?sort=-createdAt");
    return choices.get(random.nextInt(choices.size()));
  }

  private static String body(AccessTable.Row row, Random random, Home place) {
    if (row.operation().equals("PATCH /api/v1/devices/{ref}") && random.nextBoolean()) {
      return "{\"roomId\": \"%s\"}".formatted(place.room());
    }
    if (row.operation().equals("POST /api/v1/devices/actions")) {
      return switch (random.nextInt(3)) {
        case 0 -> "{\"action\": \"ADD_TAGS\", \"tags\": [\"a\"], \"filter\": {\"q\": \"zzz\"}}";
        case 1 ->
            "{\"action\": \"ADD_TAGS\", \"tags\": [\"a\"], \"ids\": [\"%s\"]}"
                .formatted(OTHER_DEVICE);
        default ->
            "{\"action\": \"PLACE\", \"roomId\": \"%s\", \"filter\": {}}".formatted(place.room());
      };
    }
    return AccessTest.BODIES.getOrDefault(row.operation(), "");
  }

  /** An answer without what was asked for in it, and without the names of requests. */
  private static String withoutIds(Answer answer) {
    return answer.status()
        + " "
        + answer
            .body()
            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
            .replaceAll("[0-9a-f]{16}", "EUI");
  }
}
