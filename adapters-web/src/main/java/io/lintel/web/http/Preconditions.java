package io.lintel.web.http;

import io.lintel.domain.shared.Version;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a caller says that it has seen of a thing, by {@code If-Match} and {@code If-None-Match}
 * (RFC 9110, section 13.1).
 */
public final class Preconditions {

  private final Function<String, Optional<String>> headers;

  Preconditions(Function<String, Optional<String>> headers) {
    this.headers = headers;
  }

  /**
   * Which version the caller wants to change, if it says so by {@code If-Match}.
   *
   * @param current reads how the thing is now
   * @throws ProblemException when the caller has seen another one
   */
  public Optional<Version> expectedVersion(Supplier<Revision> current) {
    var expected = ifMatch();
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    var revision = current.get();
    checkMatch(expected.get(), revision.tag());
    return expected.get().any() ? Optional.empty() : Optional.of(revision.version());
  }

  /** As {@link #expectedVersion}, of what has no version. */
  public void checkMatch(Supplier<EntityTag> current) {
    ifMatch().ifPresent(expected -> checkMatch(expected, current.get()));
  }

  /** As {@link #expectedVersion}, of what there may or may not be. */
  public void checkMatch(Optional<EntityTag> current) {
    ifMatch()
        .ifPresent(expected ->
            checkMatch(
                expected,
                current.orElseThrow(() ->
                    new ProblemException(
                        ProblemType.PRECONDITION_FAILED, "There is none that could match"))));
  }

  private Optional<EntityTags> ifMatch() {
    return headers.apply("If-Match").map(value -> EntityTags.parse("If-Match", value));
  }

  private static void checkMatch(EntityTags expected, EntityTag current) {
    if (!expected.containsStrongly(current)) {
      throw new ProblemException(
          ProblemType.PRECONDITION_FAILED, "It was changed since; it is now at " + current);
    }
  }

  /** Whether the caller has this representation already, as {@code If-None-Match} says. */
  boolean hasAlready(EntityTag tag) {
    return headers
        .apply("If-None-Match")
        .map(value -> EntityTags.parse("If-None-Match", value).containsWeakly(tag))
        .orElse(false);
  }
}
