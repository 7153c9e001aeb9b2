package io.lintel.web.admin.users;

import io.lintel.application.identity.TokenService;
import io.lintel.application.identity.UserService;
import io.lintel.domain.identity.User;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Submission;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes users. */
final class UserFormPage implements RouteGroup {

  private static final String NEW = Area.USERS.path() + "/new";
  private static final String EDIT = UserAddresses.ONE + "/edit";
  private static final String DELETE = UserAddresses.ONE + "/delete";

  private final Screens screens;
  private final UserService users;
  private final TokenService tokens;

  UserFormPage(Screens screens, UserService users, TokenService tokens) {
    this.screens = screens;
    this.users = users;
    this.tokens = tokens;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(NEW, this::blank).producing(MediaTypes.HTML),
        Route.post(NEW, this::add).producing(MediaTypes.HTML),
        Route.get(EDIT, this::filled).producing(MediaTypes.HTML),
        Route.post(EDIT, this::change).producing(MediaTypes.HTML),
        Route.get(DELETE, this::ask).producing(MediaTypes.HTML),
        Route.post(DELETE, this::remove).producing(MediaTypes.HTML));
  }

  private Reply blank(Request request) {
    request.caller().requireAdmin();
    return screens.show(
        request, newHeading(request), "users/form", newModel(request, UserForm.blank()));
  }

  private Reply add(Request request) {
    var values = request.form();
    return Submission.ofNew(UserForm.typed(values))
        .send(
            () -> {
              var added = users.create(request.caller(), UserForm.draft(values));
              return saved(request, added, "place.added");
            },
            (form, _) ->
                screens.refuse(
                    request, newHeading(request), "users/form", newModel(request, form)));
  }

  private Reply filled(Request request) {
    var user = existing(request);
    return screens.show(
        request,
        heading(request, user, "place.edit"),
        "users/form",
        model(request, user, UserForm.of(user), null));
  }

  private Reply change(Request request) {
    var values = request.form();
    var user = existing(request);
    return new Submission(
            UserForm.typed(values),
            labels(screens.messages(request)),
            () -> UserForm.of(existing(request)))
        .send(
            () -> {
              var changed =
                  users.change(
                      request.caller(),
                      user.id(),
                      Versions.of(values),
                      before -> UserForm.draft(values, before));
              return saved(request, changed, "place.saved");
            },
            (form, theirs) ->
                screens.refuse(
                    request,
                    heading(request, user, "place.edit"),
                    "users/form",
                    model(request, user, form, theirs)));
  }

  private Reply saved(Request request, User user, String message) {
    return screens.leadTo(
        UserAddresses.of(user.id()),
        Flash.done(screens.messages(request).text(message, user.name())));
  }

  private Reply ask(Request request) {
    var user = existing(request);
    return screens.show(
        request,
        heading(request, user, "place.delete"),
        "users/delete",
        removal(request, user, Form.empty()));
  }

  private Reply remove(Request request) {
    var user = existing(request);
    try {
      users.delete(request.caller(), user.id(), Versions.of(request.form()));
    } catch (Conflict e) {
      return screens.refuse(
          request,
          heading(request, user, "place.delete"),
          "users/delete",
          removal(request, user, Form.empty().refused(e)));
    }
    return screens.leadTo(
        Area.USERS.path(),
        Flash.done(screens.messages(request).text("place.deleted", user.name())));
  }

  private UserRemovalModel removal(Request request, User user, Form form) {
    var all = PageRequest.first(TokenService.MOST);
    int count = tokens.list(request.caller(), user.id(), all).items().size();
    return new UserRemovalModel(user, count, form);
  }

  private User existing(Request request) {
    return users.get(request.caller(), UserAddresses.id(request));
  }

  private Heading newHeading(Request request) {
    var messages = screens.messages(request);
    return UserAddresses.heading(messages, messages.text("user.add"));
  }

  private Heading heading(Request request, User user, String title) {
    var messages = screens.messages(request);
    return UserAddresses.heading(messages, user, messages.text(title));
  }

  private static Map<String, String> labels(Messages messages) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("email", messages.text("sign-in.email"));
    labels.put("name", messages.text("place.name"));
    labels.put("role", messages.text("user.role"));
    return labels;
  }

  private UserFormModel newModel(Request request, Form form) {
    return new UserFormModel(form, NEW, Area.USERS.path(), true, roles(request), null);
  }

  private UserFormModel model(
      Request request, User user, Form form, @Nullable List<Difference> theirs) {
    var path = UserAddresses.of(user.id());
    return new UserFormModel(form, path + "/edit", path, false, roles(request), theirs);
  }

  private List<Choice> roles(Request request) {
    var messages = screens.messages(request);
    return Arrays.stream(Role.values()).map(it -> Choice.of(it.name(), messages.text(it))).toList();
  }
}
