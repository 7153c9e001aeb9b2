package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DesiredView;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.KindField;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.Version;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.StatusQuery;
import io.lintel.web.admin.page.Difference;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.page.Submission;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a device is to be like, as a form. */
final class DesiredPage implements RouteGroup {

  private static final String PATH = DeviceRefs.PATH + "/desired";

  private final Screens screens;
  private final DeviceService devices;
  private final DeviceStatusService statuses;
  private final KindService kinds;
  private final DesiredStates desired;

  DesiredPage(
      Screens screens,
      DeviceService devices,
      DeviceStatusService statuses,
      KindService kinds,
      DesiredStates desired) {
    this.screens = screens;
    this.devices = devices;
    this.statuses = statuses;
    this.kinds = kinds;
    this.desired = desired;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::filled).producing(MediaTypes.HTML),
        Route.post(PATH, this::change).producing(MediaTypes.HTML));
  }

  private Reply filled(Request request) {
    var device = existing(request);
    var model = model(request, device, DesiredForm.of(view(request, device)), null);
    return screens.show(request, heading(request, device), "devices/desired", model);
  }

  private Reply change(Request request) {
    var values = request.form();
    var device = existing(request);
    var typed = DesiredForm.typed(Form.of(values, "version"), values);
    if (values.has("more")) {
      var model = model(request, device, typed, null);
      return screens.show(request, heading(request, device), "devices/desired", model);
    }
    var messages = screens.messages(request);
    return new Submission(
            typed,
            Map.of(DesiredForm.ALL, messages.text("desired.title")),
            () -> DesiredForm.of(view(request, device)))
        .send(
            () -> {
              var seen = view(request, device);
              if (!DesiredForm.version(seen).equals(values.text("version"))) {
                throw new Stale(
                    "desired state of device", device.id(), seen.version().orElse(Version.FIRST));
              }
              var changes = DesiredForm.changes(values, seen.fields().keySet());
              var _ = desired.change(request.caller(), ref(device), Optional.of(seen), changes);
              return screens.leadTo(
                  DeviceRefs.path(device.id()), Flash.done(messages.text("desired.saved")));
            },
            (form, theirs) ->
                screens.refuse(
                    request,
                    heading(request, device),
                    "devices/desired",
                    model(request, device, form, theirs)));
  }

  private DesiredView view(Request request, Device device) {
    return desired.read(request.caller(), ref(device));
  }

  private Device existing(Request request) {
    return devices.get(request.caller(), DeviceRefs.ref(request));
  }

  private static DeviceRef ref(Device device) {
    return new DeviceRef.ById(device.id());
  }

  private Heading heading(Request request, Device device) {
    var messages = screens.messages(request);
    return DeviceRefs.heading(messages, device, messages.text("desired.title"));
  }

  private DesiredModel model(
      Request request, Device device, Form form, @Nullable List<Difference> theirs) {
    return new DesiredModel(device, form, names(request, device), theirs);
  }

  /** Of the fields that it has by its kind, and of those that it reports. */
  private List<String> names(Request request, Device device) {
    var ofKind =
        device
            .kind()
            .map(key -> kinds.get(request.caller(), key).fields().stream().map(KindField::name))
            .orElse(Stream.empty());
    var reported =
        statuses.read(request.caller(), ref(device), StatusQuery.EVERYTHING).stream()
            .flatMap(it -> it.fields().keySet().stream())
            .map(FieldName::value);
    return Stream.concat(ofKind, reported).distinct().sorted().toList();
  }
}
