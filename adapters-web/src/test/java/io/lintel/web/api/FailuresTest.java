package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Version;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong inside, and how callers see it. */
final class FailuresTest {

  @RegisterExtension
  final RunningApi api =
      new RunningApi(() ->
          List.of(
              Route.get("/fails", FailuresTest::fail),
              Route.get("/errs", FailuresTest::err),
              Route.get("/forbids", FailuresTest::forbid),
              Route.get("/conflicts", FailuresTest::conflict),
              Route.get("/races", FailuresTest::race),
              Route.get("/away", FailuresTest::beAway)));

  @ParameterizedTest
  @EnumSource
  void saysThatAStoreIsAwayAndWhenToComeBack(Thing thing) {
    var all = thing.all(api.client());
    var path = thing.create(api.client(), all, 1).expect(201).header("Location");
    api.takeStoresAway();
    expectUnavailable(api.client().get(all));
    expectUnavailable(api.client().get(path));
    expectUnavailable(thing.create(api.client(), all, 2));
    expectUnavailable(thing.change(api.client(), path, "Other"));
    expectUnavailable(api.client().delete(path));
  }

  @Test
  void doesNotTellWhereTheStoreIs() {
    var answer = api.client().get("/away").expectProblem(503, "unavailable");
    assertThat(answer.text("/detail")).isEqualTo("the registry is not available");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  @Test
  void hidesWhatFailedInside() {
    var answer = api.client().get("/fails").expectProblem(500, "internal");
    assertThat(answer.body()).doesNotContain("secret");
    assertThat(answer.text("/requestId")).isNotEmpty();
  }

  @Test
  void answersEvenErrorsOfTheMachine() {
    api.client().get("/errs").expectProblem(500, "internal");
  }

  @Test
  void mapsEveryOtherRefusal() {
    api.client().get("/forbids").expectProblem(403, "forbidden");
    api.client().get("/conflicts").expectProblem(409, "id-taken");
    api.client().get("/races").expectProblem(409, "concurrent-change");
    api.client().get("/races", "If-Match", "\"1\"").expectProblem(412, "precondition-failed");
  }

  private static void expectUnavailable(Answer answer) {
    answer.expectProblem(503, "unavailable");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  private static Reply fail(Request request) {
    throw new IllegalStateException("secret of " + request.path());
  }

  private static Reply err(Request request) {
    throw new StackOverflowError(request.path());
  }

  private static Reply forbid(Request request) {
    throw new Forbidden("not you: " + request.caller().name());
  }

  private static Reply conflict(Request request) {
    throw new Conflict(Conflict.Reason.ID_TAKEN, request.path());
  }

  private static Reply race(Request request) {
    throw new Stale("device", request.path(), Version.FIRST);
  }

  private static Reply beAway(Request request) {
    throw new StoreUnavailable("the registry", "10.0.0.1 refused " + request.path(), null);
  }
}
