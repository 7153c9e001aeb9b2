package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.domain.device.DeviceRef;
import io.lintel.web.api.RunningApi;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DeviceListPageTest {

  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
  }

  @Test
  void helpsWhoHasNoDevicesYet() {
    assertThat(visitor.get("/admin/devices").expect(200).text()).contains("No devices yet");
  }

  @Test
  void showsEachDeviceWithItsPlaceAndHowItIs() {
    var premises = Premises.in(api);
    premises.report(premises.device(0x10, "Lamp <1> & co"), "power", 4);
    premises.device(0x11, "照明 №2");

    var text = visitor.get("/admin/devices").expect(200).text();
    assertThat(text)
        .contains("Lamp <1> & co 0000000000000010 Online", "Lobby Head office / Ground floor")
        .contains("照明 №2 0000000000000011 Never seen")
        .contains("All 2 Online 1", "Never seen 1");
  }

  @Test
  void findsByAnyPartOfAnEuiInAnySpelling() {
    var premises = Premises.in(api);
    premises.device(0x00158d0001a2b3c4L, "Found");
    premises.device(0x00158d0001a2b3ffL, "Other");

    for (var typed : new String[] {"B3-C4", "0x00158D0001A2B3C4", "a2:b3:c4", "fou b3c4"}) {
      assertThat(visitor.get("/admin/devices?q=" + Visitor.encoded(typed)).text())
          .as(typed)
          .contains("Found")
          .doesNotContain("Other");
    }
  }

  @Test
  void filtersStandInTheAddressWithoutThoseThatAreNotSet() {
    var premises = Premises.in(api);
    var shown =
        visitor.get("/admin/devices?q=&building=" + premises.building().id() + "&kind=&tag=");
    assertThat(shown.path()).endsWith("/admin/devices?building=" + premises.building().id());
    assertThat(visitor.get("/admin/devices?building=none").path()).endsWith("?placed=false");
  }

  @Test
  void leadsOnPageByPageAndBackToTheFirst() {
    var premises = Premises.in(api);
    for (int i = 0; i < 5; i++) {
      premises.device(i, "Device " + i);
    }
    var first = visitor.get("/admin/devices?limit=2&sort=-name");
    assertThat(first.text()).contains("Device 4", "Device 3").doesNotContain("Device 2");
    var second = visitor.get(next(first));
    assertThat(second.text())
        .contains("Device 2", "Device 1", "First page")
        .doesNotContain("Device 3");
    assertThat(visitor.get(next(second)).text()).contains("Device 0").doesNotContain("Next page");
  }

  private static String next(Visitor.Shown shown) {
    var matcher = NEXT.matcher(shown.html());
    assertThat(matcher.find()).as(shown.html()).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }

  @Test
  void showsRetiredDevicesOnlyToWhoAsksForThem() {
    var device = Premises.in(api).device(1, "Old lamp");
    api.core().devices().retire(Caller.SYSTEM, new DeviceRef.ById(device.id()), Optional.empty());

    assertThat(visitor.get("/admin/devices").text()).doesNotContain("Old lamp");
    assertThat(visitor.get("/admin/devices?state=RETIRED").text()).contains("Old lamp");
  }

  @Test
  void handsOutWhatIsShownAsAFile() {
    var premises = Premises.in(api);
    premises.device(1, "Lamp");
    premises.device(2, "Fan");

    var file = visitor.get("/admin/devices/export?q=lamp", "Accept", "text/csv,*/*").expect(200);
    assertThat(file.header("Content-Disposition")).contains("devices.csv");
    assertThat(file.html()).contains("Lamp").doesNotContain("Fan");
  }
}
