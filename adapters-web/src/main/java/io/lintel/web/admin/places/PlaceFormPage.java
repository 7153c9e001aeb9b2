package io.lintel.web.admin.places;

import io.lintel.domain.shared.Conflict;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Submission;
import io.lintel.web.admin.page.Versions;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes places of one sort. */
final class PlaceFormPage<T> implements RouteGroup {

  private static final String FORM = "places/form";
  private static final String DELETE = "places/delete";

  private final Screens screens;
  private final PlaceForms<T> forms;

  PlaceFormPage(Screens screens, PlaceForms<T> forms) {
    this.screens = screens;
    this.forms = forms;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(forms.newRoute(), this::blank).producing(MediaTypes.HTML),
        Route.post(forms.newRoute(), this::add).producing(MediaTypes.HTML),
        Route.get(forms.oneRoute() + "/edit", this::filled).producing(MediaTypes.HTML),
        Route.post(forms.oneRoute() + "/edit", this::change).producing(MediaTypes.HTML),
        Route.get(forms.oneRoute() + "/delete", this::ask).producing(MediaTypes.HTML),
        Route.post(forms.oneRoute() + "/delete", this::remove).producing(MediaTypes.HTML));
  }

  private Reply blank(Request request) {
    var blank = forms.blank(request);
    return screens.show(request, blank.heading(), FORM, model(blank, blank.form()));
  }

  private Reply add(Request request) {
    var blank = forms.blank(request);
    var values = request.form();
    return Submission.ofNew(forms.typed(values))
        .send(
            () -> saved(request, blank.create().apply(values), "place.added"),
            (form, _) -> screens.refuse(request, blank.heading(), FORM, model(blank, form)));
  }

  private Reply filled(Request request) {
    var place = forms.existing(request);
    var heading = forms.heading(request, place, "place.edit");
    return screens.show(request, heading, FORM, model(place, forms.of(place), null));
  }

  private Reply change(Request request) {
    var values = request.form();
    var place = forms.existing(request);
    return new Submission(
            forms.typed(values),
            forms.labels(screens.messages(request)),
            () -> forms.of(forms.existing(request)))
        .send(
            () -> saved(request, forms.change(request, place, values), "place.saved"),
            (form, theirs) ->
                screens.refuse(
                    request,
                    forms.heading(request, place, "place.edit"),
                    FORM,
                    model(place, form, theirs)));
  }

  private Reply saved(Request request, T place, String message) {
    var traits = forms.traits(place);
    var done = screens.messages(request).text(message, traits.name());
    return screens.leadTo(traits.page(), Flash.done(done));
  }

  private Reply ask(Request request) {
    var place = forms.existing(request);
    var heading = forms.heading(request, place, "place.delete");
    return screens.show(request, heading, DELETE, removal(place, Map.of()));
  }

  private Reply remove(Request request) {
    var form = request.form();
    var place = forms.existing(request);
    try {
      forms.remove(request, place, Versions.of(form), form.has("cascade"));
    } catch (Conflict e) {
      var heading = forms.heading(request, place, "place.delete");
      return screens.refuse(request, heading, DELETE, removal(place, e.holds()));
    }
    var traits = forms.traits(place);
    var done = screens.messages(request).text("place.deleted", traits.name());
    return screens.leadTo(traits.parent(), Flash.done(done));
  }

  private PlaceRemovalModel removal(T place, Map<String, Long> holds) {
    var traits = forms.traits(place);
    return new PlaceRemovalModel(
        traits.name(), traits.path() + "/delete", traits.page(), traits.version().number(), holds);
  }

  private PlaceFormModel model(PlaceForms.Blank<T> blank, Form form) {
    return new PlaceFormModel(
        form, blank.action(), blank.back(), forms.sort(), true, forms.zones(form), null);
  }

  private PlaceFormModel model(T place, Form form, @Nullable List<Difference> theirs) {
    var traits = forms.traits(place);
    return new PlaceFormModel(
        form,
        traits.path() + "/edit",
        traits.page(),
        forms.sort(),
        false,
        forms.zones(form),
        theirs);
  }
}
