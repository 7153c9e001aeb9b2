package io.lintel.web.bridge;

import io.lintel.application.audit.AuditService;
import io.lintel.application.bridge.BuildingOverviews;
import io.lintel.application.bridge.CommandedDevices;
import io.lintel.application.bridge.DesiredStates;
import io.lintel.application.bridge.DeviceAudit;
import io.lintel.application.bridge.DeviceCredentials;
import io.lintel.application.bridge.DevicePlaces;
import io.lintel.application.bridge.DeviceReplacement;
import io.lintel.application.bridge.DeviceStatusService;
import io.lintel.application.bridge.EventStreams;
import io.lintel.application.bridge.InboxService;
import io.lintel.application.bridge.transfer.DeviceImport;
import io.lintel.application.device.BulkActions;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.facility.BuildingService;
import io.lintel.application.facility.FloorPlanService;
import io.lintel.application.facility.FloorService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.application.facility.RoomService;
import io.lintel.application.status.QuarantineReplay;
import io.lintel.application.status.QuarantineService;
import io.lintel.web.audit.AuditRoutes;
import io.lintel.web.bridge.transfer.ImportRoutes;
import io.lintel.web.bridge.transfer.ImportRuns;
import io.lintel.web.device.DeviceRoutes;
import io.lintel.web.device.KindRoutes;
import io.lintel.web.facility.BuildingRoutes;
import io.lintel.web.facility.FloorPlanRoutes;
import io.lintel.web.facility.FloorRoutes;
import io.lintel.web.facility.RoomRoutes;
import io.lintel.web.http.RouteGroup;
import io.lintel.web.openapi.OpenApiRoutes;
import io.lintel.web.status.QuarantineRoutes;
import java.util.ArrayList;
import java.util.List;

/** The services that the HTTP API is made of. */
public record ApiServices(
    BuildingService buildings,
    FloorService floors,
    FloorPlanService floorPlans,
    RoomService rooms,
    KindService kinds,
    DeviceService devices,
    DeviceStatusService deviceStatuses,
    DeviceReplacement replacement,
    DeviceCredentials credentials,
    BulkActions bulkActions,
    DesiredStates desiredStates,
    CommandedDevices commandedDevices,
    InboxService inbox,
    QuarantineService quarantine,
    QuarantineReplay replay,
    PlacePaths placePaths,
    DeviceImport deviceImport,
    ImportRuns importRuns,
    EventStreams eventStreams,
    AuditService audit,
    DeviceAudit deviceAudit,
    IdentityServices identity) {

  /** All routes of the API. */
  public List<RouteGroup> routes() {
    var places = new DevicePlaces(buildings, floors, rooms);
    var routes = new ArrayList<>(identity.routes());
    routes.addAll(
        List.of(
            new BuildingRoutes(buildings),
            new FloorRoutes(floors),
            new FloorPlanRoutes(floorPlans),
            new RoomRoutes(rooms),
            new KindRoutes(kinds),
            new DeviceRoutes(devices),
            new DeviceListRoutes(devices, deviceStatuses, places),
            new DeviceStatusRoutes(devices, deviceStatuses),
            new OverviewRoutes(
                new BuildingOverviews(buildings, floors, rooms, devices, deviceStatuses)),
            new DeviceHistoryRoutes(deviceStatuses),
            new ReplacementRoutes(replacement),
            new DeviceCredentialRoutes(credentials),
            new BulkRoutes(bulkActions, desiredStates, deviceStatuses, places),
            new DesiredRoutes(desiredStates),
            new CommandRoutes(commandedDevices),
            new InboxRoutes(inbox),
            new QuarantineRoutes(quarantine, replay),
            new ExportRoutes(devices, deviceStatuses, places, placePaths),
            new ImportRoutes(deviceImport, importRuns),
            new EventRoutes(eventStreams),
            new AuditRoutes(audit),
            new DeviceAuditRoutes(deviceAudit),
            new OpenApiRoutes()));
    return routes;
  }
}
