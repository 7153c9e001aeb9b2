package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.RefusedMessage;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.UndecodedMessage;
import io.lintel.web.api.RunningApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What waits for somebody: unknown devices, and messages that were not understood. */
final class WaitingPagesTest {

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
  }

  private void hear(long eui) {
    var fields = new TreeMap<FieldName, FieldValue>();
    fields.put(new FieldName("power"), FieldValue.of(Value.of(4)));
    var report = new IncomingReport(new Eui(eui), Optional.empty(), fields);
    var _ = api.statuses().report(Caller.SYSTEM, List.of(report));
  }

  private Device device(long eui) {
    return api.core().devices().get(Caller.SYSTEM, new DeviceRef.ByEui(new Eui(eui)));
  }

  @Test
  void claimsAnUnknownDeviceIntoARoom() {
    var premises = Premises.in(api);
    assertThat(visitor.get("/admin/inbox").text()).contains("Nobody unknown was heard");
    hear(0xab01);
    assertThat(visitor.get("/admin/inbox").expect(200).text())
        .contains("000000000000ab01", "power = 4");
    assertThat(visitor.get("/admin").text()).contains("1 unknown device was heard");

    String[] unnamed = {"eui", "000000000000ab01", "name", ""};
    assertThat(visitor.post("/admin/inbox/claim", unnamed).expect(422).html())
        .contains("id=\"error-name\"");
    var claimed =
        visitor.post(
            "/admin/inbox/claim",
            "eui",
            "000000000000ab01",
            "name",
            "Lamp",
            "room",
            premises.room().id().toString());
    assertThat(claimed.expect(200).text()).contains("1 device was registered.");
    assertThat(device(0xab01).placement()).isPresent();
    assertThat(visitor.get("/admin/devices/000000000000ab01").text()).contains("Lamp", "power 4");
  }

  @Test
  void claimsSeveralAtOnceAndTellsOfThoseThatFailed() {
    hear(0xab01);
    hear(0xab02);
    var claimed =
        visitor.post(
            "/admin/inbox/claim",
            "eui",
            "000000000000ab01",
            "eui",
            "000000000000ab02",
            "eui",
            "000000000000ab03",
            "name",
            "Lamp");
    assertThat(claimed.text()).contains("2 devices were registered.", "000000000000ab03");
    assertThat(device(0xab01).name()).isEqualTo("Lamp ab01");
    assertThat(visitor.get("/admin/inbox/claim").text()).contains("No device was selected.");
  }

  @Test
  void showsReplaysAndDiscardsWhatWasNotUnderstood() {
    assertThat(visitor.get("/admin/quarantine").text()).contains("Everything was understood");
    api.quarantine().keep(Caller.SYSTEM, List.of(refused("a/b", "good <b>"), refused("c", "bad")));
    var shown = visitor.get("/admin/quarantine").expect(200);
    assertThat(shown.text()).contains("a/b", "no JSON");

    var good =
        api
            .quarantine()
            .list(Caller.SYSTEM, io.lintel.domain.shared.PageRequest.first(5))
            .items()
            .stream()
            .filter(it -> it.message().topic().equals("a/b"))
            .findFirst()
            .orElseThrow();
    var message = visitor.get("/admin/quarantine/" + good.id()).expect(200);
    assertThat(message.text()).contains("good <b>", "8 bytes");
    assertThat(message.html()).doesNotContain("good <b>");

    assertThat(visitor.post("/admin/quarantine/replay", "all", "yes").text())
        .contains("1 of 2 understood this time.", "replayed in vain");
    var bad =
        api.quarantine()
            .list(Caller.SYSTEM, io.lintel.domain.shared.PageRequest.first(5))
            .items()
            .getFirst();
    assertThat(visitor.post("/admin/quarantine/discard", "id", bad.id().toString()).text())
        .contains("1 message was discarded.", "Everything was understood");
  }

  private static RefusedMessage refused(String topic, String payload) {
    return new RefusedMessage(
        UndecodedMessage.of(topic, payload.getBytes(StandardCharsets.UTF_8), false), "no JSON");
  }
}
