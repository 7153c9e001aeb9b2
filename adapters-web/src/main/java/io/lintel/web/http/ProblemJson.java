package io.lintel.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A problem as it is sent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    List<InputError> errors,
    Map<String, Long> holds) {

  static ProblemJson of(Problem problem, String instance, String requestId) {
    return new ProblemJson(
        problem.type().urn(),
        problem.type().title(),
        problem.type().status(),
        problem.detail(),
        instance,
        requestId,
        problem.errors(),
        new TreeMap<>(problem.holds()));
  }

  /** What the server says of what does not even reach a route. */
  static ProblemJson of(
      int status, String title, String detail, String instance, String requestId) {
    return new ProblemJson(
        "urn:lintel:problem:http-" + status,
        title,
        status,
        detail,
        instance,
        requestId,
        List.of(),
        Map.of());
  }
}
