package io.lintel.application.command;

import io.lintel.domain.command.CommandRepository;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Forgets commands that were finished long ago. To be called again and again by one thread; any
 * number of nodes may have one.
 */
public final class CommandRetention {

  static final int STEP = 1_000;

  private final CommandRepository commands;
  private final Duration oldest;
  private final InstantSource clock;

  public CommandRetention(CommandRepository commands, Duration oldest, InstantSource clock) {
    this.commands = commands;
    this.oldest = oldest;
    this.clock = clock;
  }

  /**
   * @return whether there may be more
   */
  public boolean purge() {
    return commands.purge(clock.instant().minus(oldest), STEP) == STEP;
  }
}
