package io.lintel.web.admin.inbox;

import io.lintel.application.bridge.InboxService;
import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.KindService;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.LintelException;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.places.RoomChooser;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.http.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows the devices that were heard and are not registered, and registers them. */
public final class InboxPage implements RouteGroup {

  private static final String CLAIM = Area.INBOX.path() + "/claim";
  private static final String[] FIELDS = {"name", "kind", "building", "room"};
  private static final int SUFFIX = 4;

  private final Screens screens;
  private final InboxService inbox;
  private final KindService kinds;
  private final RoomChooser chooser;

  public InboxPage(Screens screens, InboxService inbox, KindService kinds, RoomChooser chooser) {
    this.screens = screens;
    this.inbox = inbox;
    this.kinds = kinds;
    this.chooser = chooser;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Area.INBOX.path(), this::list)
            .knowing("cursor", "limit")
            .producing(MediaTypes.HTML),
        Route.get(CLAIM, this::ask).knowing("eui").producing(MediaTypes.HTML),
        Route.post(CLAIM, this::claim).producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var page = inbox.list(request.caller(), request.page());
    var model =
        new InboxModel(
            page.items(),
            page.next()
                .map(it ->
                    Addresses.of(Area.INBOX.path(), Map.of("cursor", List.of(request.cursor(it)))))
                .orElse(null),
            request.query().text("cursor").map(_ -> Area.INBOX.path()).orElse(null));
    var heading = Heading.of(Area.INBOX, screens.messages(request).text(Area.INBOX));
    return screens.show(request, heading, "inbox/list", model);
  }

  private Reply ask(Request request) {
    var euis = request.query().all("eui");
    if (euis.isEmpty()) {
      var nothing = Flash.refused(screens.messages(request).text("bulk.nothing"));
      return screens.leadTo(Area.INBOX.path(), nothing);
    }
    var form = Form.empty();
    for (var field : FIELDS) {
      form = form.with(field, "");
    }
    return screens.show(request, heading(request), "inbox/claim", model(request, form, euis));
  }

  private Reply claim(Request request) {
    var values = request.form();
    var euis = values.all("eui");
    var form = Form.of(values, FIELDS);
    if (values.has("show-rooms")) {
      return screens.show(request, heading(request), "inbox/claim", model(request, form, euis));
    }
    try {
      var draft = draft(values);
      var failures = new ArrayList<String>();
      for (var text : euis) {
        claim(request, Rules.at("", () -> Eui.parse(text)), draft, euis.size(), failures);
      }
      return screens.leadTo(Area.INBOX.path(), said(request, euis.size(), failures));
    } catch (Invalid e) {
      var refused = model(request, form.refused(e, Map.of("roomId", "room")), euis);
      return screens.refuse(request, heading(request), "inbox/claim", refused);
    }
  }

  /** Several devices are told apart by the end of their EUI. */
  private void claim(Request request, Eui eui, DeviceDraft draft, int many, List<String> failures) {
    var text = eui.toString();
    var named =
        many == 1
            ? draft
            : draft.renamed(draft.name() + " " + text.substring(text.length() - SUFFIX));
    try {
      var _ = inbox.claim(request.caller(), eui, named);
    } catch (StoreUnavailable e) {
      throw e;
    } catch (LintelException e) {
      if (many == 1 && e instanceof Invalid) {
        throw e;
      }
      failures.add(text + ": " + e.getMessage());
    }
  }

  private static DeviceDraft draft(FormValues values) {
    if (values.text("name").isEmpty()) {
      throw new Invalid("name", "is required");
    }
    return DeviceDraft.named(values.text("name"))
        .ofKind(values.given("kind").map(KindKey::new))
        .inRoom(RoomChooser.room("room", values.text("room")));
  }

  private Flash said(Request request, int many, List<String> failures) {
    var messages = screens.messages(request);
    return failures.isEmpty()
        ? Flash.done(messages.text("inbox.claimed", many))
        : Flash.refused(
            messages.text(
                "inbox.claimed-partly", many - failures.size(), String.join("; ", failures)));
  }

  private Heading heading(Request request) {
    var messages = screens.messages(request);
    return Heading.of(Area.INBOX, messages.text("inbox.claim"))
        .under(messages.text(Area.INBOX), Area.INBOX.path());
  }

  private ClaimModel model(Request request, Form form, List<String> euis) {
    var none = Choice.of("", screens.messages(request).text("device.no-kind"));
    var all =
        kinds.list(request.caller()).stream().map(it -> Choice.of(it.key().value(), it.name()));
    return new ClaimModel(
        form,
        euis,
        Stream.concat(Stream.of(none), all).toList(),
        chooser.choices(request.caller(), form.value("building")));
  }
}
