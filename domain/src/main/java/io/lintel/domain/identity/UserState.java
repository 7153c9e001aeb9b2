package io.lintel.domain.identity;

/** Whether somebody may come in. */
public enum UserState {
  ACTIVE,
  /** Neither sign-in nor tokens work; everything else of the user stays. */
  DISABLED
}
