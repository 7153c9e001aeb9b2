package io.lintel.domain.shared;

import java.util.List;
import java.util.stream.Collectors;

/** The input breaks rules; each with its place. */
public final class Invalid extends LintelException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public Invalid(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  public Invalid(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")), null);
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
