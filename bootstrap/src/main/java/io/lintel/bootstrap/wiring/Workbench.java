package io.lintel.bootstrap.wiring;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.DatabaseUrl;
import io.lintel.persistence.memory.InMemoryEventPublisher;
import io.lintel.web.identity.Argon2PasswordHasher;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The services on the stores of an installation, without a server, for commands. Nodes may serve on
 * the same stores meanwhile; events of what is changed wait in the outbox until one of them relays
 * them.
 */
public final class Workbench implements AutoCloseable {

  private final Lifecycle lifecycle;
  private final Services services;

  private Workbench(Lifecycle lifecycle, Services services) {
    this.lifecycle = lifecycle;
    this.services = services;
  }

  /**
   * Opens the stores and brings their tables up to date.
   *
   * @throws ConfigurationException when the registry is in the memory of a process, where nobody
   *     else finds it
   */
  public static Workbench open(Configuration configuration) {
    if (configuration.database() instanceof DatabaseUrl.Memory) {
      throw new ConfigurationException(
          "LINTEL_DATABASE is 'memory:', which no other process sees: it needs sqlite:PATH or postgresql://...");
    }
    var lifecycle = new Lifecycle();
    try {
      var stores = Stores.open(configuration, lifecycle);
      var publisher = lifecycle.add("events", new InMemoryEventPublisher());
      var services =
          DaggerServices.factory()
              .create(
                  stores.registry(),
                  stores.status(),
                  stores.placed(),
                  publisher,
                  Optional.empty(),
                  InstantSource.system(),
                  new Argon2PasswordHasher(),
                  new Ears(),
                  configuration.historyKept(),
                  configuration.signIn().sessionKept(),
                  configuration.signIn().sessionBelieved());
      return new Workbench(lifecycle, services);
    } catch (RuntimeException e) {
      lifecycle.close();
      throw e;
    }
  }

  public Services services() {
    return services;
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
