package io.lintel.domain.shared;

import static io.lintel.domain.device.DeviceFixtures.aDevice;
import static io.lintel.domain.event.EventFixtures.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} has to do. */
public abstract class UnitOfWorkContract extends RegistryContract<UnitOfWork> {

  protected UnitOfWorkContract() {
    super(UnitOfWork.class, Registry::unitOfWork);
  }

  @Test
  void keepsNothingOfWorkThatFails() {
    var device = aDevice().build();
    var failure = new IllegalStateException("changed my mind");

    assertThatThrownBy(() ->
            port()
                .execute(() -> {
                  store().devices().insert(device);
                  store().outbox().append(List.of(anEvent()));
                  throw failure;
                }))
        .isSameAs(failure);

    assertThat(store().devices().find(device.id())).isEmpty();
    assertThat(store().outbox().depth()).isZero();
  }
}
