package io.lintel.web.browser;

import io.lintel.web.http.Reply;

/** What a page of ours may do in a browser: nothing that does not come from this server. */
public final class PagePolicy {

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private PagePolicy() {}

  /**
   * Neither scripts nor styles within the page; and it is not kept, as the next who uses the
   * browser may be another. The referrer is kept within the site: without it a form's {@code
   * Origin} would be {@code null}.
   */
  public static Reply of(Reply page) {
    return page.with("Content-Security-Policy", CONTENT)
        .with("Referrer-Policy", "same-origin")
        .with("Cache-Control", "no-store");
  }
}
