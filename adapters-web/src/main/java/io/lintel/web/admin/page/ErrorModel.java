package io.lintel.web.admin.page;

import io.lintel.web.http.FailedRequest;

/**
 * What is shown when a request failed.
 *
 * @param advice the key of what to do about it
 */
public record ErrorModel(int status, String title, String detail, String requestId, String advice) {

  static ErrorModel of(FailedRequest failed) {
    return new ErrorModel(
        failed.status(),
        failed.title(),
        failed.detail(),
        failed.requestId(),
        switch (failed.status()) {
          case 401 -> "error.advice.sign-in";
          case 403 -> "error.advice.forbidden";
          case 404 -> "error.advice.missing";
          case 409, 412 -> "error.advice.changed";
          case 413 -> "error.advice.too-large";
          case 429, 503 -> "error.advice.later";
          default ->
              failed.status() < 500 ? "error.advice.wrong-request" : "error.advice.our-fault";
        });
  }
}
