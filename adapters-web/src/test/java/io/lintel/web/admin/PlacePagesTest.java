package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Placement;
import io.lintel.domain.shared.PlanPosition;
import io.lintel.web.api.RunningApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PlacePagesTest {

  private static final byte[] PLAN =
      "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='200'><rect width='9' height='9'/></svg>"
          .getBytes(StandardCharsets.UTF_8);

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
  }

  @Test
  void buildsABuildingFromNothing() {
    assertThat(visitor.get("/admin/buildings").text()).contains("No buildings yet");

    var building =
        visitor.post("/admin/buildings/new", "name", "Rathaus", "timeZone", "Europe/Berlin");
    assertThat(building.expect(200).text()).contains("Rathaus was added.", "No floors yet");
    var path = building.path().replaceAll("https?://[^/]+", "");

    var withFloor = visitor.post(path + "/floors/new", "name", "Erdgeschoß", "level", "0");
    assertThat(withFloor.expect(200).text()).contains("Erdgeschoß was added.", "No rooms yet");
    var floor = withFloor.html().replaceAll("(?s).*href=\"(/admin/floors/[^\"/]+)\".*", "$1");

    visitor.post(floor + "/rooms/new", "name", "Foyer").expect(200);
    assertThat(visitor.get(path).text()).contains("0 Erdgeschoß", "Foyer");
    assertThat(visitor.post(floor + "/rooms/new", "name", "Foyer").expect(422).html())
        .contains("id=\"error-name\"");
    assertThat(
            visitor.post(path + "/floors/new", "name", "EG", "level", "ground").expect(422).html())
        .contains("id=\"error-level\"", "value=\"ground\"");
  }

  @Test
  void aBuildingThatIsWrongKeepsWhatWasTyped() {
    var refused =
        visitor.post(
            "/admin/buildings/new", "name", "", "address", "Elm St", "timeZone", "Europe/Berlin");
    assertThat(refused.expect(422).html()).contains("value=\"Elm St\"", "id=\"error-name\"");
    assertThat(
            visitor
                .post("/admin/buildings/new", "name", "A", "timeZone", "Mars/Olympus")
                .expect(422)
                .html())
        .contains("id=\"error-timeZone\"");
  }

  @Test
  void whoComesLaterIsShownWhatTheOtherSaved() {
    var path = "/admin/buildings/" + Premises.in(api).building().id() + "/edit";
    String[] theirs = {"name", "Theirs", "timeZone", "Asia/Tokyo", "version", "1"};
    visitor.post(path, theirs).expect(200);
    var stale = visitor.post(path, "name", "Mine", "timeZone", "Asia/Tokyo", "version", "1");
    assertThat(stale.expect(422).text()).contains("Name Theirs Mine");
    visitor.post(path, "name", "Mine", "timeZone", "Asia/Tokyo", "version", "2").expect(200);
  }

  @Test
  void asksAgainWithCountsBeforeDeletingWhatHoldsSomething() {
    var premises = Premises.in(api);
    var device = premises.device(1, "Lamp");
    var path = "/admin/buildings/" + premises.building().id() + "/delete";

    var asked = visitor.post(path, "version", "1").expect(422);
    assertThat(asked.text()).contains("1 floor", "1 room", "1 device");
    assertThat(visitor.post(path, "version", "1", "cascade", "yes").text())
        .contains("Head office was deleted.");
    assertThat(api.core().devices().get(Caller.SYSTEM, new DeviceRef.ById(device.id())).placement())
        .isEmpty();
  }

  @Test
  void showsTheTreeWithCounts() {
    var premises = Premises.in(api);
    premises.report(premises.device(1, "Lamp"), "power", 1);
    premises.device(2, "Fan");
    var shown = visitor.get("/admin/buildings/" + premises.building().id()).expect(200);
    assertThat(shown.text()).contains("0 Ground floor 1 online 1 never seen", "Lobby 1 online");
  }

  @Test
  void aFloorGetsItsPlanAndThingsGetTheirPlaceOnIt() {
    var premises = Premises.in(api);
    var device = premises.device(1, "Lamp");
    var path = "/admin/floors/" + premises.floor().id();

    assertThat(
            visitor
                .upload(
                    path + "/plan",
                    "plan",
                    "text/plain",
                    "no image".getBytes(StandardCharsets.UTF_8))
                .expect(422)
                .text())
        .contains("neither a PNG");
    assertThat(visitor.upload(path + "/plan", "plan", "image/svg+xml", PLAN).expect(200).text())
        .contains("The plan was saved.");
    assertThat(visitor.get(path).html()).contains("viewBox=\"0 0 1000 500\"");
    assertThat(visitor.get(path + "/plan", "Accept", "image/*").expect(200).header("Content-Type"))
        .startsWith("image/svg+xml");

    visitor.post(path + "/positions", "device", device.id().toString(), "x", "25", "y", "50");
    visitor.post(
        path + "/positions", "room", premises.room().id().toString(), "x", "50", "y", "50");
    assertThat(
            api.core()
                .devices()
                .get(Caller.SYSTEM, new DeviceRef.ById(device.id()))
                .placement()
                .flatMap(Placement::position))
        .contains(new PlanPosition(0.25, 0.5));
    assertThat(visitor.get(path).html())
        .contains(
            "translate(250.00 250.00)", "translate(500.00 250.00)", "data-state=\"NEVER_SEEN\"");

    visitor
        .post(
            "/admin/devices/" + device.id() + "/edit",
            "name",
            "Lamp 2",
            "room",
            premises.room().id().toString(),
            "version",
            "2")
        .expect(200);
    assertThat(visitor.get(path + "/live").html()).contains("translate(250.00 250.00)");
    assertThat(visitor.post(path + "/plan/remove").text()).contains("The plan was removed.");
  }
}
