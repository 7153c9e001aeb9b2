package io.lintel.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What staff click and send. */
final class Controls {

  static final FilePayload PLAN =
      new FilePayload(
          "plan.svg",
          "image/svg+xml",
          "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='400'><path d='M10 10h780v380H10z'/></svg>"
              .getBytes(StandardCharsets.UTF_8));

  private Controls() {}

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
