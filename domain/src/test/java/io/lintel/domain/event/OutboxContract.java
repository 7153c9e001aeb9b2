package io.lintel.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} has to do. */
public abstract class OutboxContract extends RegistryContract<Outbox> {

  private static final Duration LEASE = Duration.ofSeconds(60);

  protected OutboxContract() {
    super(Outbox.class, Registry::outbox);
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(port().depth()).isZero();
    assertThat(port().take("node", EventFixtures.NOW, LEASE, 10)).isEmpty();
  }

  @Test
  void forgetsNothingThatIsNotThere() {
    port().remove(List.of(1L, 2L));

    assertThat(port().depth()).isZero();
  }
}
