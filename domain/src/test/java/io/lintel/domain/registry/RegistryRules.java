package io.lintel.domain.registry;

/** A part of the rules of a contract. */
public interface RegistryRules {

  /** The store of this test; empty when the test starts. */
  Registry store();
}
