package io.lintel.domain.identity;

import static io.lintel.domain.shared.Refusals.assertConflict;
import static io.lintel.domain.shared.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every {@link BridgeAccountRepository} has to do. */
public abstract class BridgeAccountRepositoryContract
    extends RegistryContract<BridgeAccountRepository> {

  protected BridgeAccountRepositoryContract() {
    super(BridgeAccountRepository.class, Registry::bridges);
  }

  private BridgeAccountRepository bridges() {
    return store().bridges();
  }

  private static BridgeAccount aBridge(String name) {
    return aBridge(name, Instant.EPOCH);
  }

  private static BridgeAccount aBridge(String name, Instant time) {
    return new BridgeAccount(
        name,
        SecretHash.of("secret of " + name),
        List.of(new TopicFilter("application/+/device/#"), new TopicFilter("Zähler/温度")),
        List.of(),
        time);
  }

  @Test
  final void holdsNothingAtFirst() {
    assertThat(bridges().find("chirpstack")).isEmpty();
    assertThat(bridges().list()).isEmpty();
    assertThat(bridges().remove("chirpstack")).isFalse();
    assertNotFound("bridge", () -> bridges().update("chirpstack", SecretHash.of("other")));
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  final void keepsAnAccountAsItIs(Instant time) {
    var account = aBridge("chirpstack", time);

    bridges().insert(account);

    assertThat(bridges().find("chirpstack")).contains(account);
  }

  @Test
  final void keepsAsManyFiltersAsThereMayBe() {
    var filters =
        IntStream.range(0, 50)
            .mapToObj(number -> new TopicFilter("gateway/%d/".formatted(number) + "x".repeat(180)))
            .toList();
    var account =
        new BridgeAccount("many", SecretHash.of("secret"), filters, filters, Instant.EPOCH);

    bridges().insert(account);

    assertThat(bridges().list()).containsExactly(account);
  }

  @Test
  final void refusesANameThatIsTaken() {
    var account = aBridge("chirpstack");
    bridges().insert(account);

    assertConflict(
        Conflict.Reason.NAME_TAKEN, () -> bridges().insert(account.withHash(SecretHash.of("b"))));

    assertThat(bridges().find("chirpstack")).contains(account);
  }

  @Test
  final void replacesTheHashOfOneAlone() {
    var account = aBridge("chirpstack");
    var other = aBridge("ttn");
    bridges().insert(account);
    bridges().insert(other);
    var hash = SecretHash.of("new");

    bridges().update("chirpstack", hash);

    assertThat(bridges().list()).containsExactly(account.withHash(hash), other);
  }

  @Test
  final void listsByName() {
    for (var name : List.of("zigbee2mqtt", "a", "ttn", "a-b", "a1")) {
      bridges().insert(aBridge(name));
    }

    assertThat(bridges().list())
        .extracting(BridgeAccount::name)
        .containsExactly("a", "a-b", "a1", "ttn", "zigbee2mqtt");
  }

  @Test
  final void removesOneAlone() {
    bridges().insert(aBridge("chirpstack"));
    bridges().insert(aBridge("ttn"));

    assertThat(bridges().remove("chirpstack")).isTrue();

    assertThat(bridges().list()).containsExactly(aBridge("ttn"));
  }
}
