package io.lintel.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.application.shared.NamedRequests;
import io.lintel.domain.shared.Attempt;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a POST that comes again with the same {@code Idempotency-Key} as it was answered first.
 * What was refused has done nothing and may be sent again, also with another body. Answers of any
 * length are not kept: what gives them may be done twice.
 */
final class RepeatedRequests {

  private static final Logger log = LoggerFactory.getLogger(RepeatedRequests.class);
  private static final String KEY = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final String RETRY_AFTER_SECONDS = "1";

  /** An answer as it is kept. */
  private record Kept(
      int status,
      Map<String, String> headers,
      @Nullable String tag,
      @Nullable String type,
      @Nullable String body) {

    static Kept of(Reply reply, Reply.Body.Kept body) {
      var text =
          switch (body) {
            case Reply.Body.None _ -> null;
            case Reply.Body.Json(var content) ->
                new Reply.Body.Text(MediaTypes.JSON, new String(Json.bytes(content), UTF_8));
            case Reply.Body.Text already -> already;
          };
      return new Kept(
          reply.status(),
          reply.headers(),
          reply.tag().map(EntityTag::opaque).orElse(null),
          text == null ? null : text.mediaType(),
          text == null ? null : text.content());
    }

    Reply reply() {
      var content =
          type == null || body == null ? new Reply.Body.None() : new Reply.Body.Text(type, body);
      return new Reply(status, headers, Optional.ofNullable(tag).map(EntityTag::new), content);
    }
  }

  private final NamedRequests requests;

  RepeatedRequests(NamedRequests requests) {
    this.requests = requests;
  }

  /** Bodies of other types are of any length; what takes them may be repeated anyhow. */
  static boolean concern(Route route, Request request) {
    return route.method() == Route.Method.POST
        && route.access() == Route.Access.CALLERS
        && request.header(KEY).isPresent()
        && request
            .header("Content-Type")
            .map(MediaTypes::essence)
            .filter(type -> !type.equals(MediaTypes.JSON))
            .isEmpty();
  }

  Reply answer(Request request, Supplier<Reply> action) {
    var key = request.header(KEY).orElseThrow();
    if (!FORM.matcher(key).matches()) {
      throw ProblemException.header(KEY, "must be 1 to 255 visible characters of ASCII");
    }
    return switch (requests.begin(request.caller(), key, request.fingerprint())) {
      case Attempt.Begun begun -> answer(request, key, begun, action);
      case Attempt.Finished(var answer) ->
          Json.bind(Json.parse(answer.getBytes(UTF_8)), Kept.class).reply();
      case Attempt.Running() ->
          throw new ProblemException(
              Problem.of(
                      ProblemType.REQUEST_RUNNING,
                      "The request '%s' came before and is not answered yet".formatted(key))
                  .with("Retry-After", RETRY_AFTER_SECONDS),
              null);
      case Attempt.OtherRequest() ->
          throw new ProblemException(
              ProblemType.REQUEST_KEY_REUSED, "'%s' was the key of another request".formatted(key));
    };
  }

  private Reply answer(Request request, String key, Attempt.Begun begun, Supplier<Reply> action) {
    Reply reply;
    try {
      reply = action.get();
    } catch (StoreUnavailable e) {
      throw e; // it may have been done; so the key stays taken until it is taken for lost
    } catch (ProblemException | LintelException e) {
      requests.abandon(request.caller(), key, begun);
      throw e;
    }
    switch (reply.body()) {
      // A secret is kept nowhere: who asks again gets another.
      case Reply.Body.Kept _ when isSecret(reply) -> requests.abandon(request.caller(), key, begun);
      case Reply.Body.Kept body ->
          keep(request, key, begun, new String(Json.bytes(Kept.of(reply, body)), UTF_8));
      // Of any length, and written only after this; what is answered so may be repeated anyhow.
      case Reply.Body.File _, Reply.Body.Streamed _, Reply.Body.Live _ ->
          requests.abandon(request.caller(), key, begun);
    }
    return reply;
  }

  private static boolean isSecret(Reply reply) {
    return "no-store".equals(reply.headers().get("Cache-Control"));
  }

  /** It was done, so it is answered so, even if it cannot be kept. */
  private void keep(Request request, String key, Attempt.Begun begun, String answer) {
    try {
      requests.finish(request.caller(), key, begun, answer);
    } catch (StoreUnavailable e) {
      log.warn("The answer to the request '{}' is not kept: {}", key, e.getMessage());
      log.debug("The answer to the request '{}'", key, e);
    }
  }
}
