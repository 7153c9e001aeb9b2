package io.lintel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.lintel.browser.Controls.button;
import static io.lintel.browser.Controls.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.messaging.testing.Await;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A box of 30 sensors is unpacked; one of them breaks. On each database. */
final class NewBatchStoryTest {

  private static final int SENSORS = 30;
  private static final long FIRST_EUI = 0x70b3_d57e_d000_0100L;

  private static Chromium chromium;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static FilePayload list() {
    var rows =
        IntStream.rangeClosed(1, SENSORS)
            .mapToObj(number ->
                "%016x,Batch %02d,air-quality,Sample House,Ground floor,Lobby 0,batch"
                    .formatted(FIRST_EUI + number, number))
            .collect(Collectors.joining("\n"));
    var csv = "eui,name,kind,building,floor,room,tags\n" + rows + "\n";
    return new FilePayload("batch.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Device sensor(Service service, int number) {
    var eui = new Eui(FIRST_EUI + number);
    return service.lintel().services().devices().get(Caller.SYSTEM, new DeviceRef.ByEui(eui));
  }

  @ParameterizedTest
  @EnumSource
  void isAddedPlacedWatchedMendedAndAccountedFor(Service.Database database) {
    try (var service = Service.on(database, folder);
        var window = chromium.window(service.url(), 1280, ColorScheme.LIGHT)) {
      var page = window.newPage();
      addAll(page);
      placeSome(service, page);
      seeOneGoOffline(service, page);
      replaceIt(page);
      findWhoDidThat(page);
      tagAllAndThinkBetterOfIt(page);
    }
  }

  private static void addAll(Page page) {
    page.navigate("/admin/imports");
    page.locator("#field-file").setInputFiles(list());
    page.locator("form[action='/admin/imports/file'] .button-main").click();
    assertThat(page.locator("main")).containsText("What would be done");
    assertThat(page.locator(".figures")).containsText(SENSORS + " new");
    button(page, "Import").click();
    assertThat(page.locator("main")).containsText("Imported");
    assertThat(page.locator("[data-poll]")).containsText(SENSORS + " new");
  }

  private static void placeSome(Service service, Page page) {
    page.navigate("/admin/floors/" + service.floor());
    page.getByLabel("Image of the floor").setInputFiles(Controls.PLAN);
    button(page, "Upload").click();
    link(page, "Arrange").click();
    for (int number = 1; number <= 3; number++) {
      int which = number;
      var thing = "[data-thing='device=%s']".formatted(sensor(service, number).id());
      page.locator(thing).click();
      page.locator("[data-plan]")
          .click(new Locator.ClickOptions().setPosition(60 + 120 * number, 90));
      Await.until(
          "sensor " + number + " is placed",
          () -> sensor(service, which).placement().orElseThrow().position().isPresent());
    }
    link(page, "Done").click();
  }

  private static void seeOneGoOffline(Service service, Page page) {
    var second = sensor(service, 2);
    var pin = page.locator("[data-pin='device=%s']".formatted(second.id()));
    assertThat(pin).hasAttribute("data-state", "NEVER_SEEN");
    service.report(second.eui(), "temperature", 21);
    assertThat(pin).hasAttribute("data-state", "ONLINE");
    service
        .lintel()
        .services()
        .statuses()
        .depart(
            Caller.SYSTEM,
            Map.of(second.eui(), Connectivity.Reason.LAST_WILL),
            Optional.empty());
    assertThat(pin).hasAttribute("data-state", "OFFLINE");
    pin.click();
    assertThat(page.locator("h1")).hasText("Batch 02");
    assertThat(page.locator("main")).containsText("connection lost");
  }

  private static void replaceIt(Page page) {
    link(page, "Replace").click();
    page.locator("#field-eui").fill("70-B3-D5-7E-D0-00-0F-FF");
    button(page, "Replace").click();
    assertThat(page.getByText("Former hardware")).isVisible();
    assertThat(page.locator("h1")).hasText("Batch 02");
  }

  private static void findWhoDidThat(Page page) {
    link(page, "Changes").click();
    var entry = page.locator(".entries > li").first();
    assertThat(entry).containsText("Administrator");
    assertThat(entry).containsText("device replaced");
    assertThat(entry.locator("del")).containsText("70b3d57ed0000102");
    assertThat(entry.locator("ins")).containsText("70b3d57ed0000fff");

    link(page, "Audit").click();
    page.locator("#filter-kind").selectOption("device");
    assertThat(page).hasURL(Pattern.compile(".*kind=device.*"));
    assertThat(page.locator(".entries > li").first()).containsText("Batch 02");
  }

  private static void tagAllAndThinkBetterOfIt(Page page) {
    page.navigate("/admin/devices?q=batch");
    page.locator("input[name=all]").check();
    button(page, "Change …").click();
    page.locator("#field-action").selectOption("add-tags");
    page.locator("#field-tags").fill("mistake");
    button(page, "Preview").click();
    assertThat(page.getByText("%d of %d will change.".formatted(SENSORS, SENSORS))).isVisible();
    button(page, "Apply").click();
    assertThat(page.locator("main")).containsText(SENSORS + " changed");
    button(page, "Undo").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText(SENSORS + " devices were put back.");
    page.navigate("/admin/devices?tag=mistake");
    assertThat(page.getByText("No device fits")).isVisible();
  }
}
