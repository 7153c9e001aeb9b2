package io.lintel.web.broker;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Value;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Answers brokers in the forms of <a href="https://github.com/iegomez/mosquitto-go-auth">
 * mosquitto-go-auth</a>'s HTTP back end and of EMQX 5's HTTP authentication and authorization. The
 * former goes by the status, 200 or 403; the latter, which asks for {@code application/json}, takes
 * any status but 200 for no answer at all, and goes by {@code result}.
 */
public final class BrokerRoutes implements RouteGroup {

  private static final int LONGEST_NAME = 1_024;
  private static final int LONGEST_PASSWORD = 4_096;
  private static final int LONGEST_TOPIC = 65_535;

  private final BrokerRights rights;
  private final BrokerGuard guard;

  /**
   * @param secret that brokers prove themselves with
   */
  public BrokerRoutes(BrokerRights rights, Optional<String> secret) {
    this.rights = rights;
    this.guard = new BrokerGuard(secret);
  }

  /** One answer for all forms. */
  private record Json(String result, boolean is_superuser, boolean ok, String error) {
    static Json of(boolean allowed) {
      return new Json(allowed ? "allow" : "deny", false, allowed, allowed ? "" : "not allowed");
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/mqtt/auth", this::connect).open(), Route.post("/mqtt/acl", this::use).open());
  }

  private Reply connect(Request request) {
    guard.check(request);
    var members = request.members();
    var clientId = text(members, "clientid", LONGEST_NAME);
    var user = text(members, "username", LONGEST_NAME);
    var password = text(members, "password", LONGEST_PASSWORD);
    return reply(request, rights.mayConnect(clientId, user, password));
  }

  private Reply use(Request request) {
    guard.check(request);
    var members = request.members();
    var clientId = text(members, "clientid", LONGEST_NAME);
    var user = text(members, "username", LONGEST_NAME);
    var topic = withoutGroup(text(members, "topic", LONGEST_TOPIC));
    BooleanSupplier publishes = () -> rights.mayUse(clientId, user, true, topic);
    BooleanSupplier subscribes = () -> rights.mayUse(clientId, user, false, topic);
    return reply(request, allowed(members, publishes, subscribes));
  }

  /** By {@code action} as EMQX writes it, or by {@code acc} as Mosquitto counts it. */
  private static boolean allowed(
      Map<String, Value> members, BooleanSupplier publishes, BooleanSupplier subscribes) {
    if (members.containsKey("action")) {
      return switch (text(members, "action", LONGEST_NAME)) {
        case "publish" -> publishes.getAsBoolean();
        case "subscribe" -> subscribes.getAsBoolean();
        default -> throw new Invalid("action", "must be publish or subscribe");
      };
    }
    return switch (text(members, "acc", LONGEST_NAME)) {
      case "1", "4" -> subscribes.getAsBoolean(); // to be sent a message; to subscribe
      case "2" -> publishes.getAsBoolean();
      case "3" -> publishes.getAsBoolean() && subscribes.getAsBoolean();
      default -> throw new Invalid("acc", "must be from 1 to 4, or 'action' publish or subscribe");
    };
  }

  private static Reply reply(Request request, boolean allowed) {
    boolean goesByResult =
        request.header("Accept").filter(it -> it.contains("application/json")).isPresent();
    return Reply.of(allowed || goesByResult ? 200 : 403, new Reply.Body.Json(Json.of(allowed)))
        .with("Cache-Control", "no-store");
  }

  /** What is shared is subject to the same rights. */
  private static String withoutGroup(String topic) {
    return topic.startsWith("$share/") ? topic.replaceFirst("^\\$share/[^/]*/", "") : topic;
  }

  private static String text(Map<String, Value> members, String name, int longest) {
    var value = Optional.ofNullable(members.get(name));
    var text =
        switch (value.orElseThrow(() -> new Invalid(name, "is required"))) {
          case Value.Text(var it) -> it;
          case Value.Num(var number) when number == Math.rint(number) ->
              Long.toString((long) number);
          case Value.Nothing _ -> "";
          case Value.Num _, Value.Bool _, Value.Items _, Value.Members _ ->
              throw new Invalid(name, "must be a text");
        };
    if (text.length() > longest) {
      throw new Invalid(name, "must have at most %d characters".formatted(longest));
    }
    return text;
  }
}
