package io.lintel.web.admin.account;

import io.lintel.web.admin.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the page for signing in shows.
 *
 * @param next where to go then
 * @param provider where one can sign in instead; null when one cannot
 */
public record SignInModel(Form form, String next, @Nullable String provider) {

  /** Where one is sent to the provider. */
  public static final String PROVIDER = SingleSignOnPage.BEGIN;
}
