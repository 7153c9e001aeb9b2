package io.lintel.web.http;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.domain.shared.Throttled;
import io.lintel.domain.shared.Unauthenticated;
import io.lintel.domain.shared.Violation;
import java.time.Duration;

/** Which problem each refusal of the core is. */
final class Problems {

  private static final String RETRY_AFTER_SECONDS = "2";

  /** RFC 6750, section 3. */
  private static final String CHALLENGE = "Bearer realm=\"lintel\"";

  private Problems() {}

  /**
   * @param conditional whether the caller said which version it has seen
   */
  static Problem of(LintelException refusal, boolean conditional) {
    var detail = detail(refusal);
    return switch (refusal) {
      case NotFound _ -> Problem.of(ProblemType.NOT_FOUND, detail);
      case Conflict conflict ->
          Problem.of(type(conflict.reason()), detail).holding(conflict.holds());
      case Stale _ ->
          Problem.of(
              conditional ? ProblemType.PRECONDITION_FAILED : ProblemType.CONCURRENT_CHANGE,
              detail);
      case Invalid invalid ->
          Problem.of(
              ProblemType.RULE_BROKEN,
              detail,
              invalid.violations().stream().map(Problems::error).toList());
      case Forbidden _ -> Problem.of(ProblemType.FORBIDDEN, detail);
      case Unauthenticated _ ->
          Problem.of(ProblemType.UNAUTHENTICATED, detail).with("WWW-Authenticate", CHALLENGE);
      case Throttled throttled ->
          Problem.of(ProblemType.TOO_MANY_REQUESTS, detail)
              .with("Retry-After", seconds(throttled.retryAfter()));
      case StoreUnavailable unavailable ->
          // The message may name hosts; what callers need is which store it is.
          Problem.of(ProblemType.UNAVAILABLE, unavailable.store() + " is not available")
              .with("Retry-After", RETRY_AFTER_SECONDS);
    };
  }

  private static String seconds(Duration wait) {
    return String.valueOf(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }

  private static String detail(LintelException refusal) {
    var message = refusal.getMessage();
    return message == null ? refusal.getClass().getSimpleName() : message;
  }

  private static ProblemType type(Conflict.Reason reason) {
    return switch (reason) {
      case EMAIL_TAKEN -> ProblemType.EMAIL_TAKEN;
      case EUI_TAKEN -> ProblemType.EUI_TAKEN;
      case ID_TAKEN -> ProblemType.ID_TAKEN;
      case KEY_TAKEN -> ProblemType.KEY_TAKEN;
      case LAST_ADMIN -> ProblemType.LAST_ADMIN;
      case LEVEL_TAKEN -> ProblemType.LEVEL_TAKEN;
      case NAME_TAKEN -> ProblemType.NAME_TAKEN;
      case NOT_EMPTY -> ProblemType.NOT_EMPTY;
    };
  }

  private static InputError error(Violation violation) {
    return InputError.at(
        violation.field().isEmpty() ? "" : "/" + violation.field(), violation.message());
  }
}
