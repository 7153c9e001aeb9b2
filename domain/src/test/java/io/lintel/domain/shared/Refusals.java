package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says which refusal is expected. */
public final class Refusals {

  private Refusals() {}

  public static void assertConflict(Conflict.Reason reason, ThrowingCallable write) {
    assertThatExceptionOfType(Conflict.class).isThrownBy(write).returns(reason, Conflict::reason);
  }

  public static void assertStale(ThrowingCallable write) {
    assertThatExceptionOfType(Stale.class).isThrownBy(write);
  }

  /**
   * @param what is not there
   */
  public static void assertNotFound(String what, ThrowingCallable write) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(write).returns(what, NotFound::what);
  }

  /**
   * @param field where, and nowhere else, a rule is broken
   */
  public static void assertInvalid(String field, ThrowingCallable code) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(code)
        .satisfies(refusal ->
            assertThat(refusal.violations()).extracting(Violation::field).containsExactly(field));
  }
}
