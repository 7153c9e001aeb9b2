package io.lintel.web.admin.account;

import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import java.util.Optional;

/**
 * The page where one signs in, for all who show it.
 *
 * @param provider where one can sign in instead
 */
record SignInScreen(Screens screens, Optional<String> provider) {

  Reply show(int status, Request request, Form form, String next) {
    var heading = Heading.of(screens.messages(request).text("sign-in.title"));
    var model = new SignInModel(form, next, provider.orElse(null));
    return screens.page(status, request, Optional.empty(), heading, "account/sign-in", model);
  }
}
