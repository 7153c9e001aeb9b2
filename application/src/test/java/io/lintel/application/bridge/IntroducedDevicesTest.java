package io.lintel.application.bridge;

import static io.lintel.application.Core.ADA;
import static io.lintel.application.status.Reports.LEVEL;
import static io.lintel.application.status.Reports.report;
import static io.lintel.domain.device.KindFixtures.aMapping;
import static io.lintel.domain.device.KindFixtures.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.Core;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.KindDraft;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.device.Mapping;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.Introduction;
import io.lintel.domain.status.Reading;
import io.lintel.domain.status.StatusQuery;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices in the inbox of which their network server knows name and model. */
class IntroducedDevicesTest {

  private static final KindKey KIND = new KindKey("dragino-lht65");

  private final Core core = new Core();
  private final InboxService inbox = core.inbox();
  private final Eui unknown = SampleIds.nextEui();

  @ParameterizedTest
  @ValueSource(strings = {"dragino-lht65", "Dragino LHT65", "DRAGINO_lht65", "LHT 65", "lht-65"})
  void theKindThatIsCalledAsTheModelIsSuggested(String model) {
    aKind(Optional.empty());
    hear(model);

    assertThat(suggested()).isEqualTo(Map.of(unknown, KIND));
  }

  @Test
  void noKindIsSuggestedOfAnotherModelOrOfNone() {
    aKind(Optional.empty());
    hear("LHT52");
    core.statuses().report(ADA, List.of(report(SampleIds.nextEui(), 1)));

    assertThat(suggested()).isEmpty();
  }

  @Test
  void aClaimMayTakeTheNameByWhichItWasIntroduced() {
    hear("LHT65");

    var device =
        inbox.claim(
            ADA, unknown, introduced -> DeviceDraft.named(introduced.name().orElse("nameless")));

    assertThat(device).returns("Hall", Device::name).returns(Optional.empty(), Device::kind);
  }

  @Test
  void theKindOfAClaimMapsWhatWasHeardBefore() {
    aKind(Optional.of(aMapping(aRule("/level", "fill"))));
    hear("LHT65");

    inbox.claim(ADA, unknown, DeviceDraft.named("Hall").ofKind(Optional.of(KIND)));

    assertThat(fields().keySet()).containsExactly(new FieldName("fill"));
    assertThat(fields().get(new FieldName("fill")).value()).isEqualTo(Value.of(7));
  }

  @Test
  void whatTheMappingOfTheKindDoesNotFitIsLeftToTheNextReport() {
    aKind(Optional.of(aMapping(aRule("/elsewhere", "fill"))));
    hear("LHT65");

    inbox.claim(ADA, unknown, DeviceDraft.named("Hall").ofKind(Optional.of(KIND)));

    assertThat(fields()).isEmpty();
    assertThat(inbox.list(ADA, PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  void withoutAMappingAllFieldsStay() {
    aKind(Optional.empty());
    hear("LHT65");

    inbox.claim(ADA, unknown, DeviceDraft.named("Hall").ofKind(Optional.of(KIND)));

    assertThat(fields().keySet()).containsExactly(LEVEL);
  }

  private void aKind(Optional<Mapping> mapping) {
    var draft =
        new KindDraft(
            "LHT 65",
            "Dragino",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            mapping);
    core.kinds().create(ADA, KIND, draft);
  }

  private void hear(String model) {
    var introduction =
        new Introduction(Optional.of("chirpstack"), Optional.of("Hall"), Optional.of(model));
    core.statuses().report(ADA, List.of(report(unknown, 7).introducing(introduction)));
  }

  private Map<Eui, KindKey> suggested() {
    return inbox.suggestedKinds(ADA, inbox.list(ADA, PageRequest.first(10)).items());
  }

  private NavigableMap<FieldName, Reading> fields() {
    return core.statuses()
        .read(ADA, List.of(unknown), StatusQuery.EVERYTHING)
        .get(unknown)
        .fields();
  }
}
