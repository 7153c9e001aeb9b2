package io.lintel.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The system's browser, started for a class of tests. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(List.of("--no-sandbox")));

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("there is no chromium; .ci/browser brings it"));
  }

  /** A window of somebody who has signed in, with nothing else kept from before. */
  BrowserContext window(String url, int width, ColorScheme scheme) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(width, 900)
                .setIsMobile(width < 600)
                .setColorScheme(scheme));
    context.setDefaultTimeout(20_000);
    return signedIn(context);
  }

  /** The same for somebody whose browser runs no scripts. */
  BrowserContext withoutScripts(String url) {
    return signedIn(
        browser.newContext(
            new Browser.NewContextOptions().setBaseURL(url).setJavaScriptEnabled(false)));
  }

  /** As a person would, by the form; the cookie stays with the window. */
  private static BrowserContext signedIn(BrowserContext context) {
    var page = context.newPage();
    page.navigate("/admin/sign-in");
    page.getByLabel("Email").fill(Service.EMAIL);
    page.getByLabel("Password").fill(Service.PASSWORD);
    page.locator("button[type=submit]").last().click();
    page.waitForURL(url -> !url.contains("sign-in"));
    page.close();
    return context;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
