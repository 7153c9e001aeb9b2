package io.lintel.web.admin.account;

import io.lintel.web.admin.page.Form;

/**
 * What the page for signing in shows.
 *
 * @param next where to go then
 */
public record SignInModel(Form form, String next) {}
