package io.lintel.web.http;

import java.util.List;
import java.util.Map;

/**
 * Why a request was not served (RFC 9457).
 *
 * @param detail what happened this time, for people
 * @param errors what of the input is wrong, if it is the input
 * @param holds with {@link ProblemType#NOT_EMPTY}: how many of what
 * @param headers that go with the answer
 */
public record Problem(
    ProblemType type,
    String detail,
    List<InputError> errors,
    Map<String, Long> holds,
    Map<String, String> headers) {

  public Problem {
    errors = List.copyOf(errors);
    holds = Map.copyOf(holds);
    headers = Map.copyOf(headers);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of(), Map.of());
  }

  public static Problem of(ProblemType type, String detail, List<InputError> errors) {
    return new Problem(type, detail, errors, Map.of(), Map.of());
  }

  public Problem holding(Map<String, Long> counts) {
    return new Problem(type, detail, errors, counts, headers);
  }

  public Problem with(String header, String value) {
    return new Problem(type, detail, errors, holds, Map.of(header, value));
  }
}
