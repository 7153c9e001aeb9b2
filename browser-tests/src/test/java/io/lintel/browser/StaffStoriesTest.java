package io.lintel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.lintel.browser.Controls.button;
import static io.lintel.browser.Controls.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.messaging.testing.Await;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff do on a day, on each database. */
final class StaffStoriesTest {

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

  private interface Story {
    void tell(Service service, Page page);
  }

  private void on(Service.Database database, Story story) {
    try (var service = Service.on(database, folder);
        var window = chromium.window(service.url(), 1280, ColorScheme.LIGHT)) {
      story.tell(service, window.newPage());
    }
  }

  private static Device now(Service service) {
    return service
        .lintel()
        .services()
        .devices()
        .get(Caller.SYSTEM, new DeviceRef.ById(service.device().id()));
  }

  private static void report(Service service, String field, double value) {
    service.report(now(service).eui(), field, value);
  }

  @ParameterizedTest
  @EnumSource
  void findsADeviceWithTheSlashKeyAndSeesItReport(Service.Database database) {
    on(
        database,
        (service, page) -> {
          page.navigate("/admin");
          page.keyboard().press("/");
          page.keyboard().type(service.device().eui().toString().substring(8));
          page.keyboard().press("Enter");
          link(page, service.device().name()).click();
          assertThat(page.getByText("It has not reported yet")).isVisible();

          report(service, "temperature", 21.5);
          assertThat(page.locator(".readings")).containsText("21.5 °C");
          report(service, "temperature", 23.25);
          assertThat(page.locator(".readings")).containsText("23.25 °C");
        });
  }

  @ParameterizedTest
  @EnumSource
  void addsADeviceReplacesItAndRetiresItAndTakesThatBack(Service.Database database) {
    on(
        database,
        (service, page) -> {
          page.navigate("/admin/devices");
          link(page, "Add device").click();
          page.locator("#field-eui").fill("70-B3-D5-7E-D0-00-00-01");
          page.locator("#field-name").fill("Lobby lamp");
          page.locator("#field-room").selectOption(service.room().toString());
          button(page, "Add device").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("Lobby lamp was added.");

          link(page, "Replace").click();
          page.locator("#field-eui").fill("70b3d57ed0000002");
          button(page, "Replace").click();
          assertThat(page.getByText("Former hardware")).isVisible();

          button(page, "Retire").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("Lobby lamp is Retired now.");
          button(page, "Undo").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("Lobby lamp is Active now.");
        });
  }

  @ParameterizedTest
  @EnumSource
  void changesDevicesOfTwoPagesAtOnceAndUndoesIt(Service.Database database) {
    on(
        database,
        (service, page) -> {
          page.navigate("/admin/devices?limit=20");
          page.locator("input[name=id]").nth(0).check();
          link(page, "Next page").click();
          page.locator("input[name=id]").nth(1).check();
          assertThat(page.locator("[data-bulk-count]")).hasText("2");
          button(page, "Change …").click();

          page.locator("#field-action").selectOption("add-tags");
          page.locator("#field-tags").fill("winter");
          button(page, "Preview").click();
          assertThat(page.getByText("2 of 2 will change.")).isVisible();
          button(page, "Apply").click();
          assertThat(page.locator("main")).containsText("2 changed");

          button(page, "Undo").click();
          assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 devices were put back.");
          page.navigate("/admin/devices?tag=winter");
          assertThat(page.getByText("No device fits")).isVisible();
        });
  }

  @ParameterizedTest
  @EnumSource
  void putsADeviceOnThePlanAndSeesItComeOnline(Service.Database database) {
    on(
        database,
        (service, page) -> {
          page.navigate("/admin/floors/" + service.floor());
          page.getByLabel("Image of the floor").setInputFiles(Controls.PLAN);
          button(page, "Upload").click();
          link(page, "Arrange").click();
          page.locator("[data-thing='device=%s']".formatted(service.device().id())).click();
          page.locator("[data-plan]").click(new Locator.ClickOptions().setPosition(80, 60));
          Await.until(
              "the position is kept",
              () -> now(service).placement().orElseThrow().position().isPresent());
          var before = now(service).placement().orElseThrow().position().orElseThrow();

          var pin = page.locator("[data-pin='device=%s']".formatted(service.device().id()));
          pin.dragTo(
              page.locator("[data-plan]"), new Locator.DragToOptions().setTargetPosition(300, 150));
          Await.until(
              "it is moved",
              () ->
                  now(service).placement().orElseThrow().position().orElseThrow().x()
                      > before.x() + 0.1);

          link(page, "Done").click();
          assertThat(pin).hasAttribute("data-state", "NEVER_SEEN");
          report(service, "temperature", 21);
          assertThat(pin).hasAttribute("data-state", "ONLINE");
        });
  }

  @ParameterizedTest
  @EnumSource
  void isNotAllowedToOverwriteUnknowinglyWhatAColleagueSaved(Service.Database database) {
    on(
        database,
        (service, page) -> {
          page.navigate("/admin/devices/" + service.device().id() + "/edit");
          var colleague = page.context().newPage();
          colleague.navigate("/admin/devices/" + service.device().id() + "/edit");
          colleague.locator("#field-name").fill("Named by a colleague");
          button(colleague, "Save").click();

          page.locator("#field-name").fill("Named by me");
          button(page, "Save").click();
          assertThat(page.getByRole(AriaRole.ALERT)).containsText("Named by a colleague");
          assertThat(page.locator("#field-name")).hasValue("Named by me");
          button(page, "Save").click();
          assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
              .hasText("Named by me");
        });
  }

  @ParameterizedTest
  @EnumSource
  void worksWithoutScripts(Service.Database database) {
    try (var service = Service.on(database, folder);
        var window = chromium.withoutScripts(service.url())) {
      var page = window.newPage();
      page.navigate("/admin/devices");
      page.locator("#filter-q").fill("energy");
      button(page, "Apply").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/admin/devices\\?q=energy"));
      page.locator("input[name=id]").first().check();
      button(page, "Change …").click();
      page.locator("#field-action").selectOption("disable");
      button(page, "Preview").click();
      button(page, "Apply").click();
      assertThat(page.locator("main")).containsText("1 changed");
      button(page, "Dark").click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
  }
}
