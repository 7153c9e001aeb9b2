package io.lintel.domain.command;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;

/** What every {@link CommandRepository} has to do. The rules stand in the interfaces. */
public abstract class CommandRepositoryContract extends RegistryContract<CommandRepository>
    implements CommandKeepingRules, CommandListRules, CommandEndRules {

  protected CommandRepositoryContract() {
    super(CommandRepository.class, Registry::commands);
  }
}
