package io.lintel.web.http;

/**
 * A request that was not served, and why.
 *
 * @param status of the answer
 * @param type the URN of the kind of problem
 * @param title why, in a few words
 * @param detail what happened this time, for people
 * @param requestId by which it is found in the log
 */
public record FailedRequest(
    int status, String type, String title, String detail, String requestId, Visit visit) {

  static FailedRequest of(ProblemJson problem, Visit visit) {
    return new FailedRequest(
        problem.status(),
        problem.type(),
        problem.title(),
        problem.detail(),
        problem.requestId(),
        visit);
  }
}
