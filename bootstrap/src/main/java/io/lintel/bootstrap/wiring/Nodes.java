package io.lintel.bootstrap.wiring;

import io.lintel.application.node.Duty;
import io.lintel.domain.node.Leases;
import io.lintel.domain.node.ListenerRegister;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What this node and the others know of each other.
 *
 * @param name of this node
 */
record Nodes(String name, Leases leases, ListenerRegister listeners, InstantSource clock) {

  static Nodes of(String name, Registry registry, InstantSource clock) {
    return new Nodes(name, registry.leases(), registry.listeners(), clock);
  }

  Duty duty(String duty, Duration lease) {
    return new Duty(leases, duty, name, clock, lease);
  }
}
