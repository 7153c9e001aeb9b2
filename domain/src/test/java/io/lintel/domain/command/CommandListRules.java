package io.lintel.domain.command;

import static io.lintel.domain.command.CommandFixtures.NOON;
import static io.lintel.domain.command.CommandFixtures.aCommandTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.SampleIds;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking through the commands of a device. */
interface CommandListRules extends CommandStoreRules {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 500})
  default void walksTheCommandsOfOneDeviceTheLatestFirst(int limit) {
    inserted(aCommandTo(SampleIds.next()));
    var device = SampleIds.next();
    var all = some(9, device);
    inserted(aCommandTo(SampleIds.next()));

    assertThat(Pages.walk(limit, page -> commands().list(device, page)))
        .containsExactlyElementsOf(all.reversed());
  }

  @Test
  default void showsOnceWhatIsThereThoughOthersCome() {
    var device = SampleIds.next();
    var all = some(20, device);

    var seen =
        Pages.walk(
            3,
            page -> commands().list(device, page),
            () -> {
              inserted(aCommandTo(device));
              var first = commands().find(all.getFirst().id()).orElseThrow();
              if (first.isOpen()) {
                updated(first.expired(NOON));
              }
            });

    assertThat(seen)
        .extracting(Command::id)
        .doesNotHaveDuplicates()
        .containsAll(all.stream().map(Command::id).toList());
  }

  @Test
  default void findsTheOpenCommandsOfADeviceInTheirOrder() {
    var device = SampleIds.next();
    var all = some(4, device);
    inserted(aCommandTo(SampleIds.next()));
    var sent = updated(all.get(1).sent(NOON));
    updated(all.get(2).abandoned(NOON, "retired"));

    assertThat(commands().open(device)).containsExactly(all.getFirst(), sent, all.getLast());
  }

  @Test
  default void forgetsAllCommandsOfADevice() {
    var device = SampleIds.next();
    var all = some(3, device);
    updated(all.getFirst().expired(NOON));
    var other = inserted(aCommandTo(SampleIds.next()));

    assertThat(commands().forget(device)).isEqualTo(3);

    assertThat(commands().list(device, PageRequest.first(10)).items()).isEmpty();
    assertThat(commands().find(all.getFirst().id())).isEmpty();
    assertThat(commands().due(NOON.plusSeconds(1_000_000), 10)).containsExactly(other);
    assertThat(commands().forget(device)).isZero();
  }

  private List<Command> some(int count, UUID device) {
    return IntStream.range(0, count).mapToObj(_ -> inserted(aCommandTo(device))).toList();
  }
}
