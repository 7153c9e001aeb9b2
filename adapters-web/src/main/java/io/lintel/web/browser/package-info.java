/**
 * What pages need that a browser opens with a session in a cookie: the cookie itself, the tokens of
 * their forms, and their policy. The JSON API needs none of it: its callers name themselves in
 * {@code Authorization}, which no foreign page can make a browser send.
 *
 * <p>Three fences stand before a change that a browser asks for with its cookie:
 *
 * <ol>
 *   <li>The server refuses every request that changes something when its page is of another origin,
 *       by {@code Sec-Fetch-Site}, else {@code Origin}, else {@code Referer} ({@link
 *       io.lintel.web.http.RequestGate}); that covers the login form too, which has no session yet.
 *   <li>{@link io.lintel.web.browser.SessionCookie} is {@code SameSite=Lax} and {@code HttpOnly},
 *       with HTTPS also {@code Secure} and bound to this host by its name.
 *   <li>Each form brings a token that only a page of the same session can know: {@link
 *       io.lintel.web.browser.CsrfTokens}.
 * </ol>
 *
 * <p>Every form of a page has the token in a hidden field, {@link
 * io.lintel.web.browser.CsrfTokens#FIELD}; requests by script send it as the header {@link
 * io.lintel.web.browser.CsrfTokens#HEADER}. Whoever tells who the visitor is, by the cookie, also
 * checks the token, so no route has to. Each page gets another text, so that compression tells
 * nothing of it; all of them are good as long as the session. A page's reply goes through {@link
 * io.lintel.web.browser.PagePolicy}, whose policy admits scripts and styles as files of this server
 * only. Tests that post as a browser does have to send an {@code Origin}.
 */
@NullMarked
package io.lintel.web.browser;

import org.jspecify.annotations.NullMarked;
