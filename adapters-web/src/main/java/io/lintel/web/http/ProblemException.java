package io.lintel.web.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem, @Nullable Throwable cause) {
    super(problem.detail(), cause);
    this.problem = problem;
  }

  public ProblemException(ProblemType type, String detail) {
    this(Problem.of(type, detail), null);
  }

  static ProblemException of(ProblemType type, InputError error, @Nullable Throwable cause) {
    var place =
        error.pointer() != null
            ? error.pointer() + " "
            : error.parameter() != null
                ? "'" + error.parameter() + "' "
                : error.header() != null ? error.header() + " " : "";
    return new ProblemException(Problem.of(type, place + error.message(), List.of(error)), cause);
  }

  static ProblemException parameter(String name, String message, @Nullable Throwable cause) {
    return of(ProblemType.INVALID_PARAMETER, InputError.inParameter(name, message), cause);
  }

  static ProblemException body(String pointer, String message, @Nullable Throwable cause) {
    return of(ProblemType.INVALID_BODY, InputError.at(pointer, message), cause);
  }

  static ProblemException header(String name, String message) {
    return of(ProblemType.INVALID_HEADER, InputError.inHeader(name, message), null);
  }

  public Problem problem() {
    return problem;
  }
}
