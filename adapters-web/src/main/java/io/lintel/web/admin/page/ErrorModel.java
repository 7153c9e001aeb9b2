package io.lintel.web.admin.page;

import io.lintel.web.http.FailedRequest;
import io.lintel.web.http.ProblemType;
import io.lintel.web.http.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What is shown when a request failed.
 *
 * @param advice the key of what to do about it
 * @param back what to load again: the page that a form was sent from, or the page itself; null when
 *     that is of no use
 */
public record ErrorModel(
    int status,
    String title,
    String detail,
    String requestId,
    String advice,
    @Nullable String back) {

  private static final int UNAVAILABLE = 503;

  static ErrorModel of(FailedRequest failed) {
    boolean outOfDate = failed.type().equals(ProblemType.WRONG_CSRF_TOKEN.urn());
    return new ErrorModel(
        failed.status(),
        failed.title(),
        failed.detail(),
        failed.requestId(),
        switch (failed.status()) {
          case 401 -> "error.advice.sign-in";
          case 403 -> outOfDate ? "error.advice.out-of-date" : "error.advice.forbidden";
          case 404 -> "error.advice.missing";
          case 409, 412 -> "error.advice.changed";
          case 413 -> "error.advice.too-large";
          case 429, 503 -> "error.advice.later";
          default ->
              failed.status() < 500 ? "error.advice.wrong-request" : "error.advice.our-fault";
        },
        back(failed.visit(), failed.status(), outOfDate));
  }

  private static @Nullable String back(Visit visit, int status, boolean outOfDate) {
    if (outOfDate) {
      return Addresses.ofReferrer(visit).orElse(null);
    }
    return status == UNAVAILABLE && visit.method().equals("GET") ? Addresses.of(visit) : null;
  }
}
