package io.lintel.web.admin.account;

import io.lintel.web.admin.page.Screens;
import io.lintel.web.bridge.IdentityServices;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.SessionCookie;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.identity.SingleSignOn;
import java.util.ArrayList;
import java.util.List;

/** The pages of coming in and going out. */
public final class AccountPages {

  private AccountPages() {}

  /**
   * @param cookie by which visitors stay signed in
   * @param tokens what forms prove by that they come from a page of the same session
   */
  public static List<RouteGroup> of(
      Screens screens, IdentityServices identity, SessionCookie cookie, CsrfTokens tokens) {
    var singleSignOn = identity.singleSignOn();
    var screen = new SignInScreen(screens, singleSignOn.map(SingleSignOn::name));
    var pages = new ArrayList<RouteGroup>();
    pages.add(
        new SignInPage(
            screens,
            screen,
            identity.signIn(),
            identity.sessions(),
            identity.authentication(),
            cookie,
            tokens));
    singleSignOn.ifPresent(it -> pages.add(new SingleSignOnPage(screens, it, cookie, screen)));
    return pages;
  }
}
