package io.lintel.domain.command;

import io.lintel.domain.registry.RegistryRules;

/** A part of the rules for repositories of commands. */
interface CommandStoreRules extends RegistryRules {

  default CommandRepository commands() {
    return store().commands();
  }

  default Command inserted(Command command) {
    commands().insert(command);
    return command;
  }

  default Command updated(Command command) {
    commands().update(command);
    return command;
  }
}
