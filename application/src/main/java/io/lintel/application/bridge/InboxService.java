package io.lintel.application.bridge;

import io.lintel.application.device.DeviceDraft;
import io.lintel.application.device.DeviceService;
import io.lintel.application.device.KindService;
import io.lintel.application.shared.Caller;
import io.lintel.application.status.IncomingReport;
import io.lintel.application.status.StatusService;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import io.lintel.domain.status.Inbox;
import io.lintel.domain.status.InboxEntry;
import io.lintel.domain.status.Introduction;
import io.lintel.domain.status.Sighting;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Devices that were heard and are not registered: shows them, and registers them. */
public final class InboxService {

  private final Inbox inbox;
  private final DeviceService devices;
  private final StatusService statuses;
  private final KindService kinds;
  private final KindMappings mappings;
  private final UnitOfWork unitOfWork;

  /**
   * @param unitOfWork of the store that keeps the registry and the inbox
   */
  public InboxService(
      Inbox inbox,
      DeviceService devices,
      StatusService statuses,
      KindService kinds,
      KindMappings mappings,
      UnitOfWork unitOfWork) {
    this.inbox = inbox;
    this.devices = devices;
    this.statuses = statuses;
    this.kinds = kinds;
    this.mappings = mappings;
    this.unitOfWork = unitOfWork;
  }

  /**
   * A page of the inbox, those that were first heard last first. Devices that were registered
   * otherwise than by {@link #claim} leave the inbox when they are come across here.
   */
  public Page<InboxEntry> list(Caller caller, PageRequest request) {
    caller.requireStaff(Scope.READ);
    while (true) {
      var page = inbox.list(request);
      var euis = page.items().stream().map(InboxEntry::eui).toList();
      var registered = devices.findAll(caller, euis).stream().map(Device::eui).toList();
      if (registered.isEmpty()) {
        return page;
      }
      inbox.remove(registered);
    }
  }

  /**
   * Registers a device that was heard, with the last that it reported.
   *
   * @throws NotFound when it is not in the inbox
   * @throws io.lintel.domain.shared.Conflict when the EUI is registered already
   * @throws io.lintel.domain.shared.Invalid when the kind or the room does not exist
   */
  public Device claim(Caller caller, Eui eui, DeviceDraft draft) {
    return claim(caller, eui, _ -> draft);
  }

  /** As {@link #claim(Caller, Eui, DeviceDraft)}, by what is known of the device. */
  public Device claim(Caller caller, Eui eui, Function<Introduction, DeviceDraft> drafting) {
    caller.requireStaff(Scope.WRITE);
    return unitOfWork.execute(() -> {
      var last =
          inbox.find(eui).orElseThrow(() -> new NotFound("device in the inbox:", eui)).last();
      var device = devices.register(caller, eui, drafting.apply(last.introduction()));
      inbox.remove(List.of(eui));
      var mapped = Optional.ofNullable(mappings.find(caller, List.of(eui)).get(eui));
      var fields = mapped.map(kind -> mapped(kind, last.fields())).orElseGet(() -> last.fields());
      var _ = statuses.change(caller, report(last, fields));
      return device;
    });
  }

  /** Which kinds devices may be of: those that are called as their models are. */
  public Map<Eui, KindKey> suggestedKinds(Caller caller, Collection<InboxEntry> entries) {
    var found = new HashMap<Eui, KindKey>();
    if (entries.stream().anyMatch(entry -> entry.last().introduction().model().isPresent())) {
      var names = new HashMap<String, KindKey>();
      for (var kind : kinds.list(caller)) {
        names.put(slug(kind.key().value()), kind.key());
        names.put(slug(kind.name()), kind.key());
        names.put(slug(kind.manufacturer() + " " + kind.name()), kind.key());
      }
      for (var entry : entries) {
        entry
            .last()
            .introduction()
            .model()
            .map(model -> names.get(slug(model)))
            .ifPresent(kind -> found.put(entry.eui(), kind));
      }
    }
    return found;
  }

  private static String slug(String text) {
    return Texts.sortKey(text).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }

  /** What the device sent then is not kept, only what became of it without a mapping. */
  private static NavigableMap<FieldName, FieldValue> mapped(
      Kind kind, NavigableMap<FieldName, FieldValue> plain) {
    var fields = new TreeMap<FieldName, FieldValue>();
    var payload = new TreeMap<String, Value>();
    plain.forEach((name, value) -> payload.put(name.value(), value.value()));
    try {
      kind.mapping()
          .orElseThrow()
          .apply(new Value.Members(payload))
          .fields()
          .forEach((name, value) -> fields.put(new FieldName(name), FieldValue.of(value)));
    } catch (Invalid ofAnotherShape) {
      return Collections.emptyNavigableMap(); // its next report says more
    }
    return fields;
  }

  private static IncomingReport report(Sighting last, NavigableMap<FieldName, FieldValue> fields) {
    return new IncomingReport(
        last.eui(),
        Optional.of(last.at()),
        fields,
        last.topic(),
        Optional.of(last.receivedAt()),
        Optional.empty(),
        last.introduction());
  }
}
