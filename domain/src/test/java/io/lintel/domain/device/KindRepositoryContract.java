package io.lintel.domain.device;

import static io.lintel.domain.device.KindFixtures.aKind;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link KindRepository} has to do. */
public abstract class KindRepositoryContract extends RegistryContract<KindRepository> {

  protected KindRepositoryContract() {
    super(KindRepository.class, Registry::kinds);
  }

  @Test
  void isEmptyAtFirst() {
    var key = aKind().build().key();

    assertThat(port().find(key)).isEmpty();
    assertThat(port().findAll(List.of(key))).isEmpty();
    assertThat(port().list()).isEmpty();
  }
}
