package io.lintel.web.admin.page;

import io.lintel.web.http.FailedRequest;
import io.lintel.web.http.ProblemPages;
import io.lintel.web.http.Reply;
import java.util.Optional;

/** Shows what went wrong as a page, below {@code /admin}. */
public final class ErrorScreens implements ProblemPages {

  private final Screens screens;

  public ErrorScreens(Screens screens) {
    this.screens = screens;
  }

  @Override
  public Optional<Page> page(FailedRequest failed) {
    var path = failed.visit().path();
    if (!path.equals("/admin") && !path.startsWith("/admin/")) {
      return Optional.empty();
    }
    var reply =
        screens.page(
            failed.status(),
            failed.visit(),
            Optional.empty(),
            Heading.of(failed.title()),
            "error/page",
            ErrorModel.of(failed));
    return reply.body() instanceof Reply.Body.Whole whole
        ? Optional.of(new Page(failed.status(), reply.headers(), whole))
        : Optional.empty();
  }
}
