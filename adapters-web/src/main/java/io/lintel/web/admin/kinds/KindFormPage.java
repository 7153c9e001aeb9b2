package io.lintel.web.admin.kinds;

import io.lintel.application.device.KindService;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindField;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Violation;
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
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes kinds. */
final class KindFormPage implements RouteGroup {

  private static final String NEW = Area.KINDS.path() + "/new";
  private static final String EDIT = KindAddresses.ONE;
  private static final String DELETE = KindAddresses.ONE + "/delete";

  private final Screens screens;
  private final KindService kinds;

  KindFormPage(Screens screens, KindService kinds) {
    this.screens = screens;
    this.kinds = kinds;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                NEW,
                request -> show(request, newHeading(request), newModel(request, KindForm.blank())))
            .producing(MediaTypes.HTML),
        Route.post(NEW, this::add).producing(MediaTypes.HTML),
        Route.get(EDIT, this::filled).producing(MediaTypes.HTML),
        Route.post(EDIT, this::change).producing(MediaTypes.HTML),
        Route.get(DELETE, this::ask).producing(MediaTypes.HTML),
        Route.post(DELETE, this::remove).producing(MediaTypes.HTML));
  }

  private Reply add(Request request) {
    var values = request.form();
    var typed = KindForm.typed(values);
    if (values.has("more")) {
      return show(request, newHeading(request), newModel(request, typed));
    }
    return Submission.ofNew(typed)
        .send(
            () -> saved(request, create(request, values), "kind.added"),
            (form, _) ->
                screens.refuse(
                    request, newHeading(request), "kinds/form", newModel(request, form)));
  }

  /** Says all that is wrong at once: the key is not part of the draft. */
  private Kind create(Request request, FormValues values) {
    try {
      var key = Rules.at("key", () -> new KindKey(values.text("key")));
      return kinds.create(request.caller(), key, KindForm.draft(values));
    } catch (Invalid e) {
      if (e.violations().getFirst().field().equals("key")) {
        throw new Invalid(
            Stream.concat(e.violations().stream(), violations(values).stream()).toList());
      }
      throw e;
    }
  }

  private static List<Violation> violations(FormValues values) {
    try {
      var _ = KindForm.draft(values);
      return List.of();
    } catch (Invalid e) {
      return e.violations();
    }
  }

  private Reply filled(Request request) {
    var kind = existing(request);
    return show(request, heading(request, kind), model(request, kind, KindForm.of(kind), null));
  }

  private Reply change(Request request) {
    var values = request.form();
    var kind = existing(request);
    var typed = KindForm.typed(values).with("key", kind.key().value());
    if (values.has("more")) {
      return show(request, heading(request, kind), model(request, kind, typed, null));
    }
    return new Submission(
            typed, labels(screens.messages(request)), () -> KindForm.of(existing(request)))
        .send(
            () -> {
              var draft = KindForm.draft(values);
              var changed = kinds.put(request.caller(), kind.key(), Versions.of(values), draft);
              return saved(request, changed, "kind.saved");
            },
            (form, theirs) ->
                screens.refuse(
                    request,
                    heading(request, kind),
                    "kinds/form",
                    model(request, kind, form, theirs)));
  }

  private Reply saved(Request request, Kind kind, String message) {
    return screens.leadTo(
        Area.KINDS.path(), Flash.done(screens.messages(request).text(message, kind.name())));
  }

  private Reply ask(Request request) {
    var kind = existing(request);
    return screens.show(
        request,
        deleteHeading(request, kind),
        "kinds/delete",
        new KindRemovalModel(kind, Form.empty()));
  }

  private Reply remove(Request request) {
    var kind = existing(request);
    try {
      kinds.delete(request.caller(), kind.key(), Versions.of(request.form()));
    } catch (Conflict e) {
      var refused = new KindRemovalModel(kind, Form.empty().refused(e));
      return screens.refuse(request, deleteHeading(request, kind), "kinds/delete", refused);
    }
    return saved(request, kind, "kind.deleted");
  }

  private Kind existing(Request request) {
    return kinds.get(request.caller(), KindAddresses.key(request));
  }

  private Reply show(Request request, Heading heading, KindFormModel model) {
    return screens.show(request, heading, "kinds/form", model);
  }

  private Heading newHeading(Request request) {
    return below(request, screens.messages(request).text("kind.add"));
  }

  private Heading heading(Request request, Kind kind) {
    return below(request, kind.name());
  }

  private Heading deleteHeading(Request request, Kind kind) {
    return below(request, screens.messages(request).text("kind.delete"))
        .under(kind.name(), KindAddresses.of(kind.key()));
  }

  private Heading below(Request request, String title) {
    return Heading.of(Area.KINDS, title)
        .under(screens.messages(request).text(Area.KINDS), Area.KINDS.path());
  }

  private static Map<String, String> labels(Messages messages) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("name", messages.text("place.name"));
    labels.put("manufacturer", messages.text("kind.manufacturer"));
    labels.put("reportsEvery", messages.text("kind.every"));
    labels.put("lateAfter", messages.text("kind.late"));
    labels.put("offlineAfter", messages.text("kind.offline"));
    return labels;
  }

  private KindFormModel newModel(Request request, Form form) {
    return new KindFormModel(form, NEW, true, types(request), null);
  }

  private KindFormModel model(
      Request request, Kind kind, Form form, @Nullable List<Difference> theirs) {
    return new KindFormModel(form, KindAddresses.of(kind.key()), false, types(request), theirs);
  }

  private List<Choice> types(Request request) {
    var messages = screens.messages(request);
    return Arrays.stream(KindField.Type.values())
        .map(it -> Choice.of(it.name(), messages.text(it)))
        .toList();
  }
}
