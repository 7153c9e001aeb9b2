package io.lintel.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.lintel.application.shared.NamedRequests;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests to routes and their replies, or what went wrong, back. */
public final class Exchange {

  private static final Logger log = LoggerFactory.getLogger(Exchange.class);

  private final CallerResolver callers;
  private final RepeatedRequests repeated;
  private final long maxBodyBytes;
  private final long maxUploadBytes;
  private final ProblemPages pages;

  public Exchange(
      CallerResolver callers,
      NamedRequests requests,
      ProblemPages pages,
      long maxBodyBytes,
      long maxUploadBytes) {
    this.callers = callers;
    this.pages = pages;
    this.repeated = new RepeatedRequests(requests);
    this.maxBodyBytes = maxBodyBytes;
    this.maxUploadBytes = maxUploadBytes;
  }

  public void serve(Route route, Context context) {
    var request = new Request(context, new RequestBody(context, maxBodyBytes, maxUploadBytes));
    if (route.access() == Route.Access.CALLERS) {
      request.actFor(() -> callers.resolve(request)); // first: who is nobody learns nothing
    }
    request.query().refuseOthersThan(route.parameters());
    var accept = request.header("Accept").orElse("*/*");
    request.answerAs(
        MediaTypes.best(accept, route.produces())
            .orElseThrow(() -> {
              var all = String.join(" or ", route.produces());
              return new ProblemException(
                  ProblemType.NOT_ACCEPTABLE, "This is " + all + " and nothing else");
            }));
    var reply =
        RepeatedRequests.concern(route, request)
            ? repeated.answer(request, () -> answer(route, request))
            : answer(route, request);
    send(reply, route, request, context);
  }

  private static Reply answer(Route route, Request request) {
    try {
      return route.action().answer(request);
    } catch (Error e) {
      // An answer is owed even so, and Javalin would give none.
      throw new IllegalStateException("an action ended with an error of the machine", e);
    }
  }

  private static void send(Reply reply, Route route, Request request, Context context) {
    switch (reply.body()) {
      case Reply.Body.Streamed streamed -> StreamedAnswer.write(reply, streamed, context);
      case Reply.Body.Live live -> LiveAnswer.write(reply, live, context);
      case Reply.Body.Whole whole -> send(reply, whole, route, request, context);
    }
  }

  private static void send(
      Reply reply, Reply.Body.Whole body, Route route, Request request, Context context) {
    RequestBody.discardRest(context);
    reply.headers().forEach(context::header);
    reply.tag().ifPresent(tag -> context.header("ETag", tag.toString()));
    boolean read = route.method() == Route.Method.GET;
    if (read && reply.tag().filter(request.preconditions()::hasAlready).isPresent()) {
      context.status(304).removeHeader("Content-Type");
      return;
    }
    context.status(reply.status());
    write(body, context);
  }

  private static void write(Reply.Body.Whole body, Context context) {
    switch (body) {
      case Reply.Body.None _ -> context.removeHeader("Content-Type");
      case Reply.Body.Json(var content) ->
          context.contentType(MediaTypes.JSON).result(Json.bytes(content));
      case Reply.Body.Text(var type, var content) -> context.contentType(type).result(content);
      case Reply.Body.File(var type, var content) ->
          context.contentType(type).result(content.get());
    }
  }

  /** Answers what was thrown. */
  public void fail(Exception thrown, Context context) {
    if (StreamedAnswer.hasBegun(context)) {
      StreamedAnswer.cutOff(thrown, context);
      return;
    }
    switch (thrown) {
      case ProblemException problem -> send(problem.problem(), context);
      case LintelException refusal -> {
        if (refusal instanceof StoreUnavailable) {
          log.warn("Request {}: {}", RequestIds.of(context), refusal.getMessage());
          log.debug("Request {}", RequestIds.of(context), refusal);
        }
        send(Problems.of(refusal, context.header("If-Match") != null), context);
      }
      case MethodNotAllowedResponse refused -> notAllowed(allowed(refused.getDetails()), context);
      case NotFoundResponse _ ->
          send(Problem.of(ProblemType.NOT_FOUND, "There is nothing at " + context.path()), context);
      case HttpResponseException refused -> {
        var title = refused.getMessage() == null ? "Refused" : refused.getMessage();
        var problem =
            ProblemJson.of(
                refused.getStatus(), title, title, context.path(), RequestIds.of(context));
        send(refused.getStatus(), problem, context);
      }
      default -> {
        log.error(
            "Request {} {} {} failed",
            RequestIds.of(context),
            context.req().getMethod(),
            context.path(),
            thrown);
        send(Problem.of(ProblemType.INTERNAL, "The server failed; the log says why"), context);
      }
    }
  }

  /** Javalin names the methods that a path has in a detail whose name depends on the client. */
  private static String allowed(Map<String, String> details) {
    return String.join(", ", details.values()) + ", OPTIONS";
  }

  private void notAllowed(String methods, Context context) {
    if (context.req().getMethod().equals("OPTIONS")) {
      context.status(204).header("Allow", methods).removeHeader("Content-Type");
      return;
    }
    var detail = "%s is not one of %s".formatted(context.req().getMethod(), methods);
    send(Problem.of(ProblemType.METHOD_NOT_ALLOWED, detail).with("Allow", methods), context);
  }

  private void send(Problem problem, Context context) {
    problem.headers().forEach(context::header);
    send(
        problem.type().status(),
        ProblemJson.of(problem, context.path(), RequestIds.of(context)),
        context);
  }

  private void send(int status, ProblemJson problem, Context context) {
    RequestBody.discardRest(context);
    var page = pages.page(FailedRequest.of(problem, Visit.of(context)));
    if (page.isPresent()) {
      page.get().headers().forEach(context::header);
      context.status(page.get().status());
      write(page.get().body(), context);
      return;
    }
    context.status(status).contentType(MediaTypes.PROBLEM).result(Json.bytes(problem));
  }
}
