package io.lintel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.RefusedMessage;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.UndecodedMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, narrow and wide, light and dark. Leaves a picture of each. */
final class AllPagesTest {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Eui UNKNOWN = new Eui(0x70b3_d57e_d000_0001L);
  private static final int LARGEST_PAGE = 150_000;

  @TempDir private static Path folder;
  private static Service service;
  private static Extremes extremes;
  private static Chromium chromium;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    service = Service.on(Service.Database.SQLITE, folder);
    service.report(service.device().eui(), "temperature", 21.5);
    service.report(service.device().eui(), "battery", 120);
    service.report(UNKNOWN, "temperature", 19);
    service
        .lintel()
        .services()
        .quarantine()
        .keep(
            Caller.SYSTEM,
            List.of(
                new RefusedMessage(
                    UndecodedMessage.of(
                        "lintel/devices/what/status",
                        "no JSON".getBytes(StandardCharsets.UTF_8),
                        false),
                    "the payload is not JSON")));
    extremes = Extremes.in(service);
    chromium = new Chromium();
    axe = Files.readString(Path.of(System.getProperty("lintel.axe")));
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    chromium.close();
    service.close();
  }

  private static Map<String, String> pages() {
    var device = "/admin/devices/" + service.device().id();
    var building = "/admin/buildings/" + service.sample().building().id();
    var floor = "/admin/floors/" + service.floor();
    var pages = new LinkedHashMap<String, String>();
    pages.put("sign-in", "/admin/sign-in");
    pages.put("overview", "/admin");
    pages.put("devices", "/admin/devices");
    pages.put("devices-none", "/admin/devices?q=nothing+is+named+so");
    pages.put(
        "devices-columns", "/admin/devices?column=state&column=created&column=field.temperature");
    pages.put("device", device);
    pages.put("device-new", "/admin/devices/new");
    pages.put("device-edit", device + "/edit");
    pages.put("device-replace", device + "/replace");
    pages.put("device-delete", device + "/delete");
    pages.put("device-changes", device + "/changes");
    pages.put("device-desired", device + "/desired");
    pages.put("device-commands", device + "/commands");
    pages.put("device-credential", device + "/credential");
    pages.put("buildings", "/admin/buildings");
    pages.put("building", building);
    pages.put("building-new", "/admin/buildings/new");
    pages.put("building-edit", building + "/edit");
    pages.put("building-delete", building + "/delete");
    pages.put("floor", floor);
    pages.put("floor-new", building + "/floors/new");
    pages.put("floor-edit", floor + "/edit");
    pages.put("room-new", floor + "/rooms/new");
    pages.put("room-edit", "/admin/rooms/" + service.room() + "/edit");
    pages.put("extreme-device", "/admin/devices/" + extremes.device().id());
    pages.put("extreme-commands", "/admin/devices/" + extremes.device().id() + "/commands");
    pages.put("extreme-desired", "/admin/devices/" + extremes.device().id() + "/desired");
    pages.put("extreme-devices", "/admin/devices?building=" + extremes.building().id());
    pages.put("extreme-building", "/admin/buildings/" + extremes.building().id());
    pages.put("imports", "/admin/imports");
    pages.put("inbox", "/admin/inbox");
    pages.put("inbox-claim", "/admin/inbox/claim?eui=" + UNKNOWN);
    pages.put("quarantine", "/admin/quarantine");
    pages.put("quarantine-message", "/admin/quarantine/" + service.message());
    pages.put("kinds", "/admin/kinds");
    pages.put("kind", "/admin/kinds/" + service.device().kind().orElseThrow());
    pages.put("kind-new", "/admin/kinds/new");
    pages.put("kind-delete", "/admin/kinds/" + service.device().kind().orElseThrow() + "/delete");
    pages.put("users", "/admin/users");
    pages.put("user", "/admin/users/" + service.member());
    pages.put("user-new", "/admin/users/new");
    pages.put("user-edit", "/admin/users/" + service.member() + "/edit");
    pages.put("user-delete", "/admin/users/" + service.member() + "/delete");
    pages.put("audit", "/admin/audit");
    pages.put("tokens", "/admin/tokens");
    pages.put("profile", "/admin/profile");
    pages.put("missing", "/admin/nothing");
    return pages;
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK", "360, LIGHT"})
  void isAccessibleFitsAndLoadsNothingFromElsewhere(int width, ColorScheme scheme) {
    try (var window = chromium.window(service.url(), width, scheme)) {
      var problems = new ArrayList<String>();
      pages()
          .forEach((name, path) -> {
            var picture =
                "%s-%d-%s.png"
                    .formatted(name, width, scheme.name().toLowerCase(java.util.Locale.ROOT));
            look(window, name, path, PICTURES.resolve(picture))
                .forEach(it -> problems.add(name + ": " + it));
          });
      assertThat(problems).isEmpty();
    }
  }

  private static List<String> look(BrowserContext window, String name, String path, Path picture) {
    var problems = new ArrayList<String>();
    int[] size = {0};
    try (var page = window.newPage()) {
      page.onPageError(problems::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !name.equals("missing")) {
          problems.add(message.text());
        }
      });
      page.onResponse(response -> {
        if (!response.url().startsWith(service.url())) {
          problems.add("loads " + response.url());
        }
      });
      page.onRequestFinished(request -> size[0] += request.sizes().responseBodySize);
      page.navigate(path);
      page.waitForLoadState(LoadState.LOAD);
      if (size[0] > LARGEST_PAGE) {
        problems.add("loads %d bytes".formatted(size[0]));
      }
      int overflow = width(page) - page.viewportSize().width;
      if (overflow > 0) {
        problems.add("is %d pixels too wide".formatted(overflow));
      }
      problems.addAll(violations(page));
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }
    return problems;
  }

  /** Not beside the width of the window, which a phone makes wider when a page is too wide. */
  private static int width(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }

  /** Runs beside the page's own scripts, whose policy would not let it in. */
  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page) {
    page.evaluate(axe);
    return (List<String>)
        page.evaluate(
            """
            async () => (await axe.run()).violations.map(
              (it) => `${it.id}: ${it.help}: ${it.nodes.slice(0, 3).map((node) => node.target).join(", ")}`)
            """);
  }
}
