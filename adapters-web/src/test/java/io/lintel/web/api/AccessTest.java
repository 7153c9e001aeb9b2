package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.identity.TokenDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.Session;
import io.lintel.domain.identity.User;
import io.lintel.domain.identity.UserState;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import io.lintel.web.facility.plan.Images;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation asked for by callers of each kind answers what docs/access.md says. */
final class AccessTest {

  private static final int ALLOWED = 200;

  /** Who asks. */
  enum Who {
    NOBODY,
    GARBAGE,
    REVOKED_SESSION,
    REVOKED_TOKEN,
    DISABLED_USER,
    FOREIGN_MEMBER,
    MEMBER_WITHOUT_GRANT,
    VIEW,
    OPERATE,
    MANAGE,
    STAFF,
    ADMIN,
    TOO_NARROW_TOKEN,
    JUST_WIDE_ENOUGH_TOKEN
  }

  static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("POST /api/v1/buildings", "{\"name\": \"New\"}"),
          Map.entry("PATCH /api/v1/buildings/{buildingId}", "{\"name\": \"New\"}"),
          Map.entry(
              "POST /api/v1/buildings/{buildingId}/floors", "{\"name\": \"New\", \"level\": 9}"),
          Map.entry("PATCH /api/v1/floors/{floorId}", "{\"name\": \"New\"}"),
          Map.entry("POST /api/v1/floors/{floorId}/rooms", "{\"name\": \"New\"}"),
          Map.entry("PATCH /api/v1/rooms/{roomId}", "{\"name\": \"New\"}"),
          Map.entry("PUT /api/v1/kinds/{key}", "{\"name\": \"New\"}"),
          Map.entry("POST /api/v1/devices", "{\"eui\": \"00158d0000000001\", \"name\": \"New\"}"),
          Map.entry("PATCH /api/v1/devices/{ref}", "{\"name\": \"New\"}"),
          Map.entry("PATCH /api/v1/devices/{ref}/status", "{\"level\": 8}"),
          Map.entry("PATCH /api/v1/devices/{ref}/desired", "{\"level\": 8}"),
          Map.entry("POST /api/v1/devices/{ref}/commands", "{\"name\": \"identify\"}"),
          Map.entry(
              "POST /api/v1/bridges",
              "{\"name\": \"new\", \"publish\": [\"a/#\"], \"subscribe\": []}"),
          Map.entry("POST /api/v1/devices/{ref}/replacement", "{\"eui\": \"00158d0000000002\"}"),
          Map.entry(
              "POST /api/v1/devices/actions",
              "{\"action\": \"ADD_TAGS\", \"tags\": [\"new\"], \"ids\": [\""
                  + Town.DEVICE
                  + "\"]}"),
          Map.entry("POST /api/v1/inbox/{eui}/claim", "{\"name\": \"New\"}"),
          Map.entry("POST /api/v1/quarantine/replay", "{\"all\": true}"),
          Map.entry("POST /api/v1/quarantine/discard", "{\"all\": true}"),
          Map.entry(
              "POST /mqtt/auth",
              "{\"clientid\": \"gateway\", \"username\": \"gateway\", \"password\": \"%s\"}"
                  .formatted(Gateways.PASSWORD)),
          Map.entry(
              "POST /mqtt/acl",
              "{\"clientid\": \"gateway\", \"username\": \"gateway\", \"topic\": \"up/1\", \"acc\": 2}"),
          Map.entry("PATCH /api/v1/me", "{\"name\": \"New\"}"),
          Map.entry("POST /api/v1/tokens", "{\"name\": \"New\", \"scopes\": [\"read\"]}"),
          Map.entry(
              "POST /api/v1/users",
              "{\"email\": \"new@example.org\", \"name\": \"New\", \"role\": \"MEMBER\"}"),
          Map.entry("PATCH /api/v1/users/{userId}", "{\"name\": \"New\"}"),
          Map.entry("PUT /api/v1/users/{userId}/grants/{buildingId}", "{\"level\": \"OPERATE\"}"));

  @RegisterExtension final RunningApi api = new RunningApi().guarded();

  @Test
  void theTableHasEveryRouteAndNoOther() {
    var listed =
        AccessTable.rows().stream()
            .map(AccessTable.Row::operation)
            .collect(Collectors.toCollection(TreeSet::new));
    var served =
        api.server().routes().stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed).isEqualTo(served);
  }

  static Stream<Arguments> everyOperationByEveryCaller() {
    return AccessTable.rows().stream()
        .flatMap(row -> EnumSet.allOf(Who.class).stream().map(who -> Arguments.of(row, who)));
  }

  /** Operations that answer 200 and change nothing that the trail tells of. */
  private static final Map<String, String> NOT_AUDITED =
      Map.of(
          "PATCH /api/v1/devices/{ref}/status",
          "a report as devices make them, in any number; the history keeps it");

  static Stream<AccessTable.Row> everyChange() {
    return AccessTable.rows().stream()
        .filter(row -> row.path().startsWith("/api/") && !row.method().equals("GET"))
        .filter(row -> !NOT_AUDITED.containsKey(row.operation()));
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void everyChangeLeavesAnEntryThatHasNoSecret(AccessTable.Row row) throws Exception {
    var town = new Town(api);
    prepare(town, row);
    var admin = town.person(Role.ADMIN);
    var victim = town.member(town.home.building(), GrantLevel.VIEW);
    var path = path(row, town.ids(victim, anotherSession(town, admin), aToken(admin)));
    var request = request(row, path, victim).header("Authorization", town.bearer(admin));

    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request.build(), BodyHandlers.ofString());

      assertThat(response.statusCode()).isBetween(200, 299);
      var requestId = response.headers().firstValue("X-Request-Id");
      assertThat(api.audit())
          .filteredOn(entry -> entry.origin().request().equals(requestId))
          .isNotEmpty()
          .allMatch(entry -> entry.origin().address().equals(Optional.of("127.0.0.1")))
          .allMatch(entry -> entry.actor().key().startsWith("user:"));
      assertThat(api.audit().toString())
          .doesNotContain(Town.PASSWORD, "lintel_session_", "lintel_token_", "[hash=", "quick")
          .doesNotContain(secrets(response.body()));
    }
  }

  /** What an answer says that is told this once. */
  private static List<String> secrets(String body) {
    var secrets =
        Pattern.compile("\"(password|token|secret)\":\"([^\"]+)\"")
            .matcher(body)
            .results()
            .map(match -> match.group(2));
    return Stream.concat(secrets, Stream.of(Town.PASSWORD)).toList();
  }

  @ParameterizedTest
  @MethodSource("everyOperationByEveryCaller")
  void answersWhatTheTableSays(AccessTable.Row row, Who who) throws Exception {
    if (row.scope().equals("any") && who == Who.TOO_NARROW_TOKEN) {
      return; // there is none
    }
    var town = new Town(api);
    prepare(town, row);

    int status = ask(town, row, who);

    int expected = expected(row, who);
    if (expected == ALLOWED) {
      assertThat(status).isBetween(200, 299);
    } else {
      assertThat(status).isEqualTo(expected);
    }
  }

  private static void prepare(Town town, AccessTable.Row row) {
    if (row.path().contains("plan") || row.path().contains("imports/")) {
      town.withPlanAndImport();
    }
    if (row.path().contains("commands/")) {
      town.withCommand();
    }
    if (row.path().contains("bridges/")) {
      town.withBridge();
    }
    if (row.path().endsWith("/credential")) {
      town.withCredential();
    }
  }

  private static int expected(AccessTable.Row row, Who who) {
    if (row.who().equals("everybody")) {
      return ALLOWED;
    }
    return switch (who) {
      case NOBODY, GARBAGE, REVOKED_SESSION, REVOKED_TOKEN, DISABLED_USER -> 401;
      case FOREIGN_MEMBER, MEMBER_WITHOUT_GRANT -> row.foreign() < 400 ? ALLOWED : row.foreign();
      case VIEW, OPERATE, MANAGE ->
          switch (row.who()) {
            case "users" -> ALLOWED;
            case "staff", "admins" -> 403;
            default ->
                GrantLevel.valueOf(who.name()).includes(GrantLevel.valueOf(row.who()))
                    ? ALLOWED
                    : 403;
          };
      case STAFF -> row.who().equals("admins") ? 403 : ALLOWED;
      case ADMIN -> ALLOWED;
      case TOO_NARROW_TOKEN -> 403;
      case JUST_WIDE_ENOUGH_TOKEN -> row.scope().equals("session") ? 403 : ALLOWED;
    };
  }

  private int ask(Town town, AccessTable.Row row, Who who)
      throws IOException, InterruptedException {
    var user = user(town, who);
    var victim = town.member(town.home.building(), GrantLevel.VIEW);
    var path = path(row, town.ids(victim, anotherSession(town, user), aToken(user)));
    var bearer = bearer(town, row, who, user);
    var request = request(row, path, victim);
    bearer.ifPresent(it -> request.header("Authorization", it));
    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request.build(), BodyHandlers.ofInputStream());
      response.body().close(); // one of them never ends
      http.shutdownNow();
      return response.statusCode();
    }
  }

  /** The operation with a good body, as nobody asks it. */
  private HttpRequest.Builder request(AccessTable.Row row, String path, User victim) {
    var request = HttpRequest.newBuilder(api.client().uri(path));
    var body = Optional.ofNullable(BODIES.get(row.operation()));
    if (row.operation().equals("POST /api/v1/sessions")) {
      body =
          Optional.of(
              "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(victim.email(), Town.PASSWORD));
    }
    if (row.operation().equals("POST /api/v1/imports")) {
      request.header("Content-Type", "text/csv");
      body = Optional.of("eui,name\n00158d0000000003,New\n");
    } else if (row.operation().startsWith("PUT") && row.path().endsWith("/plan")) {
      request.header("Content-Type", "image/png");
    } else if (body.isPresent()) {
      request.header("Content-Type", ApiClient.JSON);
    }
    var publisher =
        row.operation().startsWith("PUT") && row.path().endsWith("/plan")
            ? BodyPublishers.ofByteArray(Images.png(4, 4))
            : body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
    return request.method(row.method(), publisher);
  }

  private static String path(AccessTable.Row row, Map<String, String> ids) {
    var path = row.path();
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    if (row.path().matches("/api/v1/(buildings|floors|rooms)/\\{[a-zA-Z]+}")
        && row.method().equals("DELETE")) {
      return path + "?cascade=true";
    }
    return path.endsWith("/history") ? path + "?field=level" : path;
  }

  private static User user(Town town, Who who) {
    return switch (who) {
      case NOBODY, GARBAGE, REVOKED_SESSION, REVOKED_TOKEN, DISABLED_USER, ADMIN ->
          town.person(Role.ADMIN);
      case TOO_NARROW_TOKEN, JUST_WIDE_ENOUGH_TOKEN -> town.person(Role.ADMIN);
      case FOREIGN_MEMBER -> town.member(town.other.building(), GrantLevel.MANAGE);
      case MEMBER_WITHOUT_GRANT -> town.person(Role.MEMBER);
      case VIEW, OPERATE, MANAGE ->
          town.member(town.home.building(), GrantLevel.valueOf(who.name()));
      case STAFF -> town.person(Role.STAFF);
    };
  }

  private Optional<String> bearer(Town town, AccessTable.Row row, Who who, User user) {
    var identity = api.identity();
    var self =
        new Caller(
            new Actor.User(user.id().value(), ""), user.role(), Map.of(), Scope.all(), Origin.HERE);
    return switch (who) {
      case NOBODY -> Optional.empty();
      case GARBAGE -> Optional.of("Bearer lintel_session_garbage");
      case REVOKED_SESSION -> {
        var bearer = town.bearer(user);
        identity.sessions().endOthers(self, Optional.empty());
        yield Optional.of(bearer);
      }
      case REVOKED_TOKEN -> {
        var bearer = town.bearer(user, Scope.all());
        var all = identity.tokens().list(self, PageRequest.first(10)).items();
        all.forEach(token -> identity.tokens().revoke(self, token.id()));
        yield Optional.of(bearer);
      }
      case DISABLED_USER -> {
        var bearer = town.bearer(user, Scope.all());
        identity
            .users()
            .change(
                Caller.SYSTEM,
                user.id(),
                Optional.empty(),
                draft -> draft.inState(UserState.DISABLED));
        yield Optional.of(bearer);
      }
      case TOO_NARROW_TOKEN -> Optional.of(town.bearer(user, tooNarrow(row)));
      case JUST_WIDE_ENOUGH_TOKEN -> Optional.of(town.bearer(user, justWideEnough(row)));
      case FOREIGN_MEMBER, MEMBER_WITHOUT_GRANT, VIEW, OPERATE, MANAGE, STAFF, ADMIN ->
          Optional.of(town.bearer(user));
    };
  }

  private static EnumSet<Scope> tooNarrow(AccessTable.Row row) {
    if (row.scope().equals("session") || row.scope().equals("-")) {
      return EnumSet.allOf(Scope.class);
    }
    var needed = Scope.valueOf(row.scope().toUpperCase(Locale.ROOT));
    return EnumSet.allOf(Scope.class).stream()
        .filter(scope -> !scope.includes(needed))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  private static EnumSet<Scope> justWideEnough(AccessTable.Row row) {
    return switch (row.scope()) {
      case "session", "-" -> EnumSet.allOf(Scope.class);
      case "any" -> EnumSet.of(Scope.READ);
      default -> EnumSet.of(Scope.valueOf(row.scope().toUpperCase(Locale.ROOT)));
    };
  }

  /** One of the user's own, beside that it asks with. */
  private String anotherSession(Town town, User user) {
    var secret = town.bearer(user).substring("Bearer ".length());
    return api.identity()
        .authentication()
        .session(secret)
        .map(Session::id)
        .map(Object::toString)
        .orElse(Town.IMPORT);
  }

  private String aToken(User user) {
    var draft = new TokenDraft("another", EnumSet.of(Scope.READ), Optional.empty());
    return api.identity().tokens().create(Caller.SYSTEM, user.id(), draft).token().id().toString();
  }
}
