package io.lintel.application.shared;

/**
 * For whom a service acts. Every service method takes it first and decides by it what is allowed.
 *
 * @param name as the audit trail shows it
 */
public record Caller(String name) {

  /** Lintel itself: what it does by the clock, and what nobody in particular asks for. */
  public static final Caller SYSTEM = new Caller("system");
}
