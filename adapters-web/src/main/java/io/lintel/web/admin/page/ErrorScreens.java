package io.lintel.web.admin.page;

import io.lintel.web.http.FailedRequest;
import io.lintel.web.http.ProblemPages;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Visit;
import java.util.Map;
import java.util.Optional;

/** Shows what went wrong as a page, below {@code /admin}. */
public final class ErrorScreens implements ProblemPages {

  private static final int UNAUTHENTICATED = 401;
  private static final int SEE_OTHER = 303;

  private final Screens screens;

  public ErrorScreens(Screens screens) {
    this.screens = screens;
  }

  /** The page that was asked for, or from which a form was sent that nobody may send now. */
  private static String comeBackTo(Visit visit) {
    return visit.method().equals("GET")
        ? Addresses.of(visit)
        : Addresses.ofReferrer(visit).orElse(Area.OVERVIEW.path());
  }

  @Override
  public Optional<Page> page(FailedRequest failed) {
    var path = failed.visit().path();
    if (!path.equals("/admin") && !path.startsWith("/admin/")) {
      return Optional.empty();
    }
    if (failed.status() == UNAUTHENTICATED) {
      var next = Addresses.encoded(comeBackTo(failed.visit()));
      return Optional.of(
          new Page(
              SEE_OTHER, Map.of("Location", "/admin/sign-in?next=" + next), new Reply.Body.None()));
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
