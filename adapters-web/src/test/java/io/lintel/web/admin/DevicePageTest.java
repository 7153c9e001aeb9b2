package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.web.api.RunningApi;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DevicePageTest {

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;
  private Premises premises;
  private Device lamp;
  private String path;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
    premises = Premises.in(api);
    lamp = premises.device(0x10, "Lamp");
    path = "/admin/devices/" + lamp.id();
  }

  private Device now() {
    return api.core().devices().get(Caller.SYSTEM, new DeviceRef.ById(lamp.id()));
  }

  @Test
  void showsWhatIsReportedWhereItIsAndWhen() {
    assertThat(visitor.get(path).expect(200).text())
        .contains("It has not reported yet", "Head office / Ground floor / Lobby");

    premises.report(lamp, "power", 4.25);
    var shown = visitor.get(path).expect(200);
    assertThat(shown.text()).contains("power 4.25", "Online");
    assertThat(shown.html()).containsPattern("title=\"[^\"]+ JST\"");
    assertThat(visitor.get("/admin/devices/00-00-00-00-00-00-00-10").text()).contains("4.25");
    assertThat(visitor.get(path + "/live").expect(200).html())
        .contains("4.25")
        .doesNotContain("<html");
  }

  @Test
  void chartsGetWhatWasReported() throws IOException {
    premises.report(lamp, "power", 4);
    premises.report(lamp, "power", 6);

    var json =
        new JsonMapper()
            .readTree(
                visitor.get(path + "/history?field=power&range=hour", "Accept", "*/*").html());
    assertThat(json.path("averages").valueStream().mapToDouble(it -> it.asDouble()).sum())
        .isBetween(5.0, 10.0);
    assertThat(json.path("times")).hasSameSizeAs(json.path("greatest"));
    visitor.get(path + "/history?field=power&range=century", "Accept", "*/*").expect(400);
  }

  @Test
  void aFormThatIsRefusedKeepsWhatWasTypedAndSaysWhatIsWrongBesideIt() {
    var refused =
        visitor
            .post(
                "/admin/devices/new",
                "eui",
                "12345",
                "name",
                "",
                "tags",
                "New_Tag",
                "attributes",
                "no colon")
            .expect(422);
    assertThat(refused.html())
        .contains("value=\"12345\"", "value=\"New_Tag\"", "no colon", "id=\"error-eui\"")
        .contains("id=\"error-name\"", "id=\"error-tags\"", "id=\"error-attributes\"")
        .contains("aria-describedby=\"hint-eui error-eui\"");
  }

  @Test
  void addsADeviceOnceAndSaysSo() {
    var room = premises.room().id().toString();
    String[] typed = {
      "eui",
      "0x00-00-00-00-00-00-00-11",
      "name",
      "Fan",
      "room",
      room,
      "tags",
      "new, big",
      "attributes",
      "serial: 7"
    };
    var shown = visitor.post("/admin/devices/new", typed).expect(200);
    assertThat(shown.text())
        .contains("Fan was added.", "0000000000000011", "serial 7", "big", "Lobby");
    assertThat(visitor.get(shown.path()).text()).doesNotContain("was added");
    assertThat(visitor.post("/admin/devices/new", typed).expect(422).html())
        .contains("id=\"error-eui\"");
  }

  @Test
  void whoComesLaterIsShownWhatTheOtherSaved() {
    var room = premises.room().id().toString();
    assertThat(visitor.get(path + "/edit").html()).contains("name=\"version\" value=\"1\"");
    visitor.post(path + "/edit", "name", "Theirs", "room", room, "version", "1").expect(200);

    var stale = visitor.post(path + "/edit", "name", "Mine", "room", room, "version", "1");
    assertThat(stale.expect(422).text()).contains("Name Theirs Mine");
    assertThat(stale.html()).contains("name=\"version\" value=\"2\"", "value=\"Mine\"");
    assertThat(now().name()).isEqualTo("Theirs");

    visitor.post(path + "/edit", "name", "Mine", "room", room, "version", "2").expect(200);
    assertThat(now().name()).isEqualTo("Mine");
    assertThat(now().placement()).isEqualTo(lamp.placement());
  }

  @Test
  void whatWasRetiredComesBackByUndo() {
    var retired = visitor.post(path + "/retire").expect(200);
    assertThat(retired.text()).contains("Lamp is Retired now.", "Undo");
    assertThat(now().state()).isEqualTo(DeviceState.RETIRED);

    assertThat(visitor.post(path + "/activate").text()).contains("Lamp is Active now.");
    assertThat(now().state()).isEqualTo(DeviceState.ACTIVE);
  }

  @Test
  void replacesTheHardwareAndRemembersTheOld() {
    assertThat(visitor.post(path + "/replace", "eui", "xyz", "version", "1").expect(422).html())
        .contains("value=\"xyz\"", "id=\"error-eui\"");
    premises.device(0x20, "Taken");
    visitor.post(path + "/replace", "eui", "0000000000000020", "version", "1").expect(422);

    var shown = visitor.post(path + "/replace", "eui", "0000000000000030", "version", "1");
    assertThat(shown.expect(200).text())
        .contains("0000000000000030", "Former hardware 0000000000000010");
  }

  @Test
  void deletesForGoodAfterAsking() {
    visitor.post(path + "/retire");
    assertThat(visitor.get(path + "/delete").text()).contains("Delete Lamp for good?", "history");
    assertThat(visitor.post(path + "/delete", "version", "2").text()).contains("Lamp was deleted.");
    assertThat(api.core().devices().find(Caller.SYSTEM, new DeviceRef.ById(lamp.id())))
        .isEqualTo(Optional.empty());
    visitor.get(path).expect(404);
  }

  @Test
  void offersTheRoomsOfABuildingWithTheirFloors() {
    var other = Premises.in(api, "Annex");
    assertThat(visitor.get("/admin/room-choices?building=" + other.building().id()).html())
        .contains("<optgroup label=\"Ground floor\">", other.room().id().toString());
    visitor.get("/admin/room-choices?building=nonsense").expect(200);
  }
}
