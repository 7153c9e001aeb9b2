package io.lintel.application.node;

import io.lintel.domain.node.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Something that one node at a time does. It stays with the node that asks again and again; when
 * that node dies, another has it after the lease and the time between two questions at the latest.
 * The lease is counted by the clock of the store; this node's own is only asked how much of it has
 * passed. May be used by any number of threads.
 */
public final class Duty {

  private static final int ASKED_PER_LEASE = 4;

  private final Leases leases;
  private final String name;
  private final String node;
  private final InstantSource clock;
  private final Duration lease;
  private Instant asked = Instant.MIN;
  private Instant askAgain = Instant.MIN;
  private Instant end = Instant.MIN;

  /**
   * @param lease for how long it is this node's without asking. Whoever is at a step that may take
   *     longer has another thread ask meanwhile
   */
  public Duty(Leases leases, String name, String node, InstantSource clock, Duration lease) {
    this.leases = leases;
    this.name = name;
    this.node = node;
    this.clock = clock;
    this.lease = lease;
  }

  /**
   * Whether it is this node's now; asks the store only every now and then.
   *
   * @throws io.lintel.domain.shared.StoreUnavailable when nobody knows; not before the lease ends
   */
  public synchronized boolean isMine() {
    var now = clock.instant();
    if (now.isBefore(asked)) { // the clock was set back: nobody knows how much has passed
      forget();
    }
    if (!now.isBefore(askAgain)) {
      ask(now);
    }
    return clock.instant().isBefore(end);
  }

  private void ask(Instant now) {
    try {
      end = leases.take(name, node, lease) ? now.plus(lease) : Instant.MIN;
      asked = now;
      askAgain = now.plus(lease.dividedBy(ASKED_PER_LEASE));
    } catch (RuntimeException away) {
      if (!clock.instant().isBefore(end)) {
        throw away;
      }
    }
  }

  /** Lets another node have it at once. */
  public synchronized void giveBack() {
    forget();
    leases.giveBack(name, node);
  }

  private void forget() {
    asked = Instant.MIN;
    askAgain = Instant.MIN;
    end = Instant.MIN;
  }
}
