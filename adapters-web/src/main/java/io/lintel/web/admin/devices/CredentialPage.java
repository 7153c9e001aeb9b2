package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DeviceCredentials;
import io.lintel.application.device.DeviceService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.admin.page.Flash;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a device what it signs in with at the broker, and takes it away. */
final class CredentialPage implements RouteGroup {

  private static final String PATH = DeviceRefs.PATH + "/credential";

  private final Screens screens;
  private final DeviceService devices;
  private final DeviceCredentials credentials;

  CredentialPage(Screens screens, DeviceService devices, DeviceCredentials credentials) {
    this.screens = screens;
    this.devices = devices;
    this.credentials = credentials;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::show).producing(MediaTypes.HTML),
        Route.post(PATH, this::issue).producing(MediaTypes.HTML),
        Route.post(PATH + "/revoke", this::revoke).producing(MediaTypes.HTML));
  }

  private Reply show(Request request) {
    var device = existing(request);
    var model = model(request, device, null, Form.empty());
    return screens.show(request, heading(request, device), "devices/credential", model);
  }

  /** Answers by the page itself: the password is to be in no cookie and no address. */
  private Reply issue(Request request) {
    var device = existing(request);
    var heading = heading(request, device);
    try {
      var issued = credentials.issue(request.caller(), ref(device));
      var model = model(request, device, issued, Form.empty());
      return screens.show(request, heading, "devices/credential", model);
    } catch (Invalid e) {
      var model = model(request, device, null, Form.empty().refused(e));
      return screens.refuse(request, heading, "devices/credential", model);
    }
  }

  private Reply revoke(Request request) {
    var device = existing(request);
    credentials.revoke(request.caller(), ref(device));
    var done = Flash.done(screens.messages(request).text("credential.revoked"));
    return screens.leadTo(DeviceRefs.path(device.id()) + "/credential", done);
  }

  private Device existing(Request request) {
    return devices.get(request.caller(), DeviceRefs.ref(request));
  }

  private static DeviceRef ref(Device device) {
    return new DeviceRef.ById(device.id());
  }

  private Heading heading(Request request, Device device) {
    var messages = screens.messages(request);
    return DeviceRefs.heading(messages, device, messages.text("credential.title"));
  }

  private CredentialModel model(
      Request request, Device device, DeviceCredentials.@Nullable Issued issued, Form form) {
    var since = credentials.issuedAt(request.caller(), ref(device)).orElse(null);
    return new CredentialModel(device, since, issued, form);
  }
}
