package io.lintel.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.SampleIds;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every {@link DeviceCredentialRepository} has to do. */
public abstract class DeviceCredentialRepositoryContract
    extends RegistryContract<DeviceCredentialRepository> {

  protected DeviceCredentialRepositoryContract() {
    super(DeviceCredentialRepository.class, Registry::credentials);
  }

  private DeviceCredentialRepository credentials() {
    return store().credentials();
  }

  private static DeviceCredential aCredential(Eui eui) {
    return aCredential(eui, Instant.EPOCH);
  }

  private static DeviceCredential aCredential(Eui eui, Instant time) {
    var hash = SecretHash.of(SampleIds.next().toString());
    return new DeviceCredential(eui, SampleIds.next(), hash, time);
  }

  @Test
  final void holdsNothingAtFirst() {
    var eui = SampleIds.nextEui();

    assertThat(credentials().find(eui)).isEmpty();
    assertThat(credentials().findAll(List.of(eui))).isEmpty();
    assertThat(credentials().findAll(List.of())).isEmpty();
    assertThat(credentials().remove(eui)).isFalse();
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  final void keepsACredentialAsItIs(Instant time) {
    var credential = aCredential(SampleIds.nextEui(), time);

    credentials().put(credential);

    assertThat(credentials().find(credential.eui())).contains(credential);
  }

  @Test
  final void keepsEuisOfEveryMagnitude() {
    for (long bits : new long[] {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
      var credential = aCredential(new Eui(bits));
      credentials().put(credential);
      assertThat(credentials().find(credential.eui())).contains(credential);
    }
  }

  @Test
  final void replacesTheOneThatTheEuiHad() {
    var eui = SampleIds.nextEui();
    var other = aCredential(SampleIds.nextEui());
    credentials().put(aCredential(eui));
    credentials().put(other);
    var latest = aCredential(eui);

    credentials().put(latest);

    assertThat(credentials().find(eui)).contains(latest);
    assertThat(credentials().findAll(List.of(eui, other.eui(), SampleIds.nextEui(), eui)))
        .containsExactlyInAnyOrder(latest, other);
  }

  @Test
  final void removesOneAlone() {
    var gone = aCredential(SampleIds.nextEui());
    var staying = aCredential(SampleIds.nextEui());
    credentials().put(gone);
    credentials().put(staying);

    assertThat(credentials().remove(gone.eui())).isTrue();

    assertThat(credentials().find(gone.eui())).isEmpty();
    assertThat(credentials().find(staying.eui())).contains(staying);
  }

  @Test
  final void sharesTheUnitOfWork() {
    var credential = aCredential(SampleIds.nextEui());
    credentials().put(credential);

    assertThatThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  var _ = credentials().remove(credential.eui());
                  throw new IllegalStateException("change of mind");
                }))
        .hasMessage("change of mind");

    assertThat(credentials().find(credential.eui())).contains(credential);
  }
}
