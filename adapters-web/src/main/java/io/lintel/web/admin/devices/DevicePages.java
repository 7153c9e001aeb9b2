package io.lintel.web.admin.devices;

import io.lintel.application.bridge.DevicePlaces;
import io.lintel.web.admin.census.RecentCensus;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.admin.places.RoomChooser;
import io.lintel.web.admin.trail.EntryRows;
import io.lintel.web.bridge.ApiServices;
import io.lintel.web.bridge.ExportRoutes;
import io.lintel.web.http.RouteGroup;
import java.time.InstantSource;
import java.util.List;

/** All pages of devices. */
public final class DevicePages {

  private DevicePages() {}

  public static List<RouteGroup> of(
      Screens screens,
      ApiServices services,
      RoomChooser chooser,
      RecentCensus recent,
      InstantSource clock) {
    var places = new DevicePlaces(services.buildings(), services.floors(), services.rooms());
    return List.of(
        new DeviceListPage(
            screens,
            services.deviceStatuses(),
            places,
            services.placePaths(),
            services.kinds(),
            new ChoiceFinder(services.buildings(), services.floors(), services.rooms()),
            recent,
            new ExportRoutes(
                services.devices(), services.deviceStatuses(), places, services.placePaths())),
        new DevicePage(screens, services, clock),
        new DesiredPage(
            screens,
            services.devices(),
            services.deviceStatuses(),
            services.kinds(),
            services.desiredStates()),
        new CommandPage(screens, services.devices(), services.commandedDevices()),
        new DeviceChangesPage(
            screens,
            services.devices(),
            services.deviceAudit(),
            new EntryRows(services.placePaths())),
        new CredentialPage(screens, services.devices(), services.credentials()),
        new BulkPage(
            screens,
            services.devices(),
            services.deviceStatuses(),
            places,
            services.placePaths(),
            services.kinds(),
            services.desiredStates(),
            chooser,
            new BulkWork(services.bulkActions(), services.desiredStates(), services.devices())),
        new DeviceHistoryPage(services.deviceStatuses(), clock),
        new DeviceFormPage(screens, services.devices(), services.kinds(), chooser),
        new DeviceActionsPage(
            screens, services.devices(), services.deviceStatuses(), services.replacement()));
  }
}
