package io.lintel.web.admin.tokens;

import io.lintel.application.identity.NewToken;
import io.lintel.application.identity.TokenDraft;
import io.lintel.application.identity.TokenService;
import io.lintel.domain.identity.TokenId;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Violation;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes API tokens of one's own, and revokes them. */
public final class TokenPage implements RouteGroup {

  private static final String PATH = Area.TOKENS.path();
  private static final PageRequest ALL = PageRequest.first(TokenService.MOST);
  private static final int[] LIFETIMES = {7, 30, 90, 365};
  private static final String USUAL_LIFETIME = "90";
  private static final String FOR_EVER = "ever";

  private final Screens screens;
  private final TokenService tokens;
  private final InstantSource clock;

  public TokenPage(Screens screens, TokenService tokens, InstantSource clock) {
    this.screens = screens;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::list).producing(MediaTypes.HTML),
        Route.post(PATH, this::make).producing(MediaTypes.HTML),
        Route.post(PATH + "/{token}/revoke", this::revoke).producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    return screens.show(request, heading(request), "tokens/page", model(request, blank(), null));
  }

  private static Form blank() {
    return Form.empty()
        .with("name", "")
        .with("scope", Scope.READ.name())
        .with("lifetime", USUAL_LIFETIME);
  }

  /** Answers by the page itself: the secret is to be in no cookie and no address. */
  private Reply make(Request request) {
    var values = request.form();
    try {
      var made = tokens.create(request.caller(), draft(values));
      return screens.show(request, heading(request), "tokens/page", model(request, blank(), made));
    } catch (Invalid e) {
      var refused = Form.of(values, "name", "scope", "lifetime").refused(e);
      return screens.refuse(
          request, heading(request), "tokens/page", model(request, refused, null));
    }
  }

  private TokenDraft draft(FormValues values) {
    var wrong = new ArrayList<Violation>();
    if (values.text("name").isEmpty()) {
      wrong.add(new Violation("name", "is required"));
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (var scope : Scope.values()) {
      if (values.all("scope").contains(scope.name())) {
        scopes.add(scope);
      }
    }
    if (scopes.isEmpty()) {
      wrong.add(new Violation("scope", "must be chosen, at least one"));
    }
    var lifetime = values.text("lifetime");
    boolean bounded = Arrays.stream(LIFETIMES).anyMatch(it -> lifetime.equals("" + it));
    if (!bounded && !lifetime.equals(FOR_EVER)) {
      wrong.add(new Violation("lifetime", "must be chosen"));
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    var end =
        Optional.of(lifetime)
            .filter(it -> bounded)
            .map(it -> clock.instant().plus(Duration.ofDays(Long.parseLong(it))));
    return new TokenDraft(values.text("name"), scopes, end);
  }

  private Reply revoke(Request request) {
    tokens.revoke(request.caller(), new TokenId(request.pathUuid("token", "token")));
    return screens.leadTo(PATH, Flash.done(screens.messages(request).text("token.revoked")));
  }

  private Heading heading(Request request) {
    return Heading.of(Area.TOKENS, screens.messages(request).text(Area.TOKENS));
  }

  private TokenModel model(Request request, Form form, @Nullable NewToken made) {
    return new TokenModel(
        tokens.list(request.caller(), ALL).items().reversed(),
        form,
        scopes(request.caller().role()),
        lifetimes(screens.messages(request)),
        made);
  }

  /** A token of somebody who is no admin cannot do what admins do. */
  private static List<Scope> scopes(Role role) {
    return Arrays.stream(Scope.values())
        .filter(it -> it != Scope.ADMIN || role == Role.ADMIN)
        .toList();
  }

  private static List<Choice> lifetimes(Messages messages) {
    return Stream.concat(
            IntStream.of(LIFETIMES)
                .mapToObj(days -> Choice.of("" + days, messages.text("time.days", days))),
            Stream.of(Choice.of(FOR_EVER, messages.text("token.for-ever"))))
        .toList();
  }
}
