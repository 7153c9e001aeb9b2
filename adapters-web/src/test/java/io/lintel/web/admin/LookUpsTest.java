package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.web.api.RunningApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a page asks of the stores does not depend on how many devices there are. Each look-up is one
 * statement; a census, which is taken beside the page now and then, has two for each 500 devices.
 */
final class LookUpsTest {

  private static final int CENSUS = 2;
  private static final int MOST = 9 + CENSUS;

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  @Test
  void everyPageMakesFewLookUpsHoweverManyDevicesThereAre() {
    var visitor = new Visitor(api.server().port());
    var premises = Premises.in(api);
    var device = premises.device(0x1000, "The first");
    for (int i = 0; i < 60; i++) {
      premises.report(premises.device(i, "Device " + i), "power", i);
    }
    var there = "building=%s&floor=%s".formatted(premises.building().id(), premises.floor().id());

    for (var path :
        List.of(
            "/admin",
            "/admin/devices?limit=60",
            "/admin/devices?limit=60&column=field.power&sort=-createdAt",
            "/admin/devices?" + there,
            "/admin/devices?q=device&state=ACTIVE",
            "/admin/devices/" + device.id(),
            "/admin/devices/" + device.id() + "/live",
            "/admin/devices/" + device.id() + "/edit",
            "/admin/devices/new?building=" + premises.building().id(),
            "/admin/inbox",
            "/admin/imports",
            "/admin/quarantine",
            "/admin/kinds",
            "/admin/audit",
            "/admin/devices/" + device.id() + "/desired",
            "/admin/devices/" + device.id() + "/commands",
            "/admin/devices/" + device.id() + "/changes",
            "/admin/buildings",
            "/admin/buildings/" + premises.building().id(),
            "/admin/floors/" + premises.floor().id())) {
      int before = api.lookUps();
      visitor.get(path).expect(200);
      assertThat(api.lookUps() - before).as(path).isLessThanOrEqualTo(MOST);
    }
  }

  @Test
  void aPreviewOfManyDevicesLooksThemUpTogether() {
    var visitor = new Visitor(api.server().port());
    var premises = Premises.in(api);
    for (int i = 0; i < 60; i++) {
      premises.device(i, "Device " + i);
    }
    int before = api.lookUps();
    var preview =
        visitor.post("/admin/devices/bulk/preview", "all", "yes", "action", "place", "room", "");
    assertThat(preview.expect(200).text()).contains("60 of 60 will change.");
    assertThat(api.lookUps() - before).isLessThanOrEqualTo(MOST);
  }
}
