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

  /** A window with nothing kept from before. */
  BrowserContext window(String url, int width, ColorScheme scheme) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(width, 900)
                .setIsMobile(width < 600)
                .setColorScheme(scheme));
    context.setDefaultTimeout(20_000);
    return context;
  }

  /** A window of somebody whose browser runs no scripts. */
  BrowserContext withoutScripts(String url) {
    return browser.newContext(
        new Browser.NewContextOptions().setBaseURL(url).setJavaScriptEnabled(false));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
