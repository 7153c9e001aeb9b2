package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says which refusal is expected of a write. */
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
}
