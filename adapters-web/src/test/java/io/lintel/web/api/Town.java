package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.application.identity.TokenDraft;
import io.lintel.application.identity.UserDraft;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.RefusedMessage;
import io.lintel.domain.facility.BuildingId;
import io.lintel.domain.identity.Email;
import io.lintel.domain.identity.Password;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.UndecodedMessage;
import io.lintel.web.bridge.IdentityServices;
import io.lintel.web.facility.plan.Images;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** An API with a building that has everything, and the people around it. */
final class Town {

  static final String PASSWORD = "a quiet red bicycle";
  static final Eui DEVICE = new Eui(0x00158d0001a2b3c4L);
  static final Eui UNKNOWN = new Eui(0x00158d0001a2b3c5L);
  static final String IMPORT = "01890a5d-ac96-774b-bcce-b302099a8057";

  private final RunningApi api;
  private final IdentityServices identity;
  private final String admin;
  private int people;
  private String command = UUID.randomUUID().toString();

  final Home home;
  final Home other;
  final String message;

  Town(RunningApi api) {
    this.api = api;
    this.identity = api.identity();
    this.admin = bearer(person(Role.ADMIN));
    this.home = building();
    this.other = building();
    put("/api/v1/kinds/lamp", "{\"name\": \"Lamp\"}");
    post(
        "/api/v1/devices",
        "{\"eui\": \"%s\", \"name\": \"Lamp\", \"roomId\": \"%s\"}".formatted(DEVICE, home.room()));
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName("level"), FieldValue.of(Value.of(7)));
    for (var eui : List.of(DEVICE, UNKNOWN)) {
      var report = new IncomingReport(eui, Optional.empty(), fields);
      api.statuses().report(Caller.SYSTEM, List.of(report));
    }
    var undecoded = UndecodedMessage.of("here", "good".getBytes(UTF_8), false);
    api.quarantine().keep(Caller.SYSTEM, List.of(new RefusedMessage(undecoded, "not JSON")));
    this.message = get("/api/v1/quarantine").expect(200).text("/items/0/id");
  }

  private Home building() {
    var building = post("/api/v1/buildings", "{\"name\": \"HQ\"}").header("Location");
    var floor =
        post(building + "/floors", "{\"name\": \"Ground\", \"level\": 0}").header("Location");
    var room = post(floor + "/rooms", "{\"name\": \"3.14\"}").header("Location");
    return new Home(last(building), last(floor), last(room));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Answer post(String path, String json) {
    return as(admin, "POST", path, json).expect(201);
  }

  private void put(String path, String json) {
    as(admin, "PUT", path, json).expect(201);
  }

  private Answer get(String path) {
    return api.client().get(path, "Authorization", admin);
  }

  /** Asks something with JSON, or with nothing. */
  Answer as(String bearer, String method, String path, String json) {
    return json == null
        ? api.client().send(method, path, null, "Authorization", bearer)
        : api.client()
            .send(method, path, json, "Authorization", bearer, "Content-Type", ApiClient.JSON);
  }

  String admin() {
    return admin;
  }

  /** What else operations are about, that only some of them need. */
  void withPlanAndImport() {
    var plan = home.floorPath() + "/plan";
    api.client()
        .sendBytes(
            "PUT", plan, Images.png(3, 2), "Content-Type", "image/png", "Authorization", admin)
        .expect(201);
    api.client()
        .send(
            "POST",
            "/api/v1/imports?id=" + IMPORT,
            "eui,name\n",
            "Content-Type",
            "text/csv",
            "Authorization",
            admin)
        .expect(200);
  }

  void withCommand() {
    var device = "/api/v1/devices/" + DEVICE;
    command = last(post(device + "/commands", "{\"name\": \"identify\"}").header("Location"));
  }

  void withCredential() {
    as(admin, "POST", "/api/v1/devices/" + DEVICE + "/credential", null).expect(200);
  }

  void withBridge() {
    post("/api/v1/bridges", "{\"name\": \"gateway\", \"publish\": [\"a/#\"], \"subscribe\": []}");
  }

  User person(Role role) {
    var draft =
        new UserDraft(
            new Email("person%d@example.org".formatted(++people)),
            "Somebody",
            role,
            UserState.ACTIVE,
            Optional.of(new Password(PASSWORD)));
    return identity.users().create(Caller.SYSTEM, draft);
  }

  /** Somebody who may do something in one building. */
  User member(String building, GrantLevel level) {
    var member = person(Role.MEMBER);
    return identity
        .grants()
        .grant(Caller.SYSTEM, member.id(), new BuildingId(UUID.fromString(building)), level);
  }

  /** A session as it is asked with. */
  String bearer(User user) {
    return "Bearer "
        + identity.signIn().signIn(user.email().address(), PASSWORD, Origin.HERE, "test").secret();
  }

  String bearer(User user, Set<Scope> scopes) {
    var draft = new TokenDraft("CI", scopes, Optional.empty());
    return "Bearer " + identity.tokens().create(Caller.SYSTEM, user.id(), draft).secret();
  }

  /** The ids that paths name, for somebody. */
  Map<String, String> ids(User victim, String session, String token) {
    return Map.ofEntries(
        Map.entry("buildingId", home.building()),
        Map.entry("floorId", home.floor()),
        Map.entry("roomId", home.room()),
        Map.entry("key", "lamp"),
        Map.entry("ref", DEVICE.toString()),
        Map.entry("id", IMPORT),
        Map.entry("name", "gateway"),
        Map.entry("commandId", command),
        Map.entry("eui", UNKNOWN.toString()),
        Map.entry("messageId", message),
        Map.entry("userId", victim.id().toString()),
        Map.entry("sessionId", session),
        Map.entry("tokenId", token));
  }
}
