package io.lintel.messaging.homeassistant;

import io.lintel.application.bridge.AnnouncedDevice;
import io.lintel.application.bridge.AnnouncedDevices;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.InboundMessage;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shows registered devices to Home Assistant and keeps what it shows up to date: it follows the
 * events of devices, and goes through all devices when it may have missed some, when Home Assistant
 * has started, and when a room or a kind has changed.
 *
 * <p>What is announced already it knows from the broker, which keeps it; so it announces nothing
 * twice, and takes away what is registered no more. It holds no more than the names of the devices
 * that wait and of those that are announced, and works in small steps.
 */
final class HomeAssistant {

  /** Devices in one step. */
  static final int STEP = 50;

  /** When more wait it is as good to go through all. */
  private static final int MOST_WAITING = 20_000;

  private static final Caller CALLER = Caller.trusted(new Actor.Internal("home-assistant"));

  private final AnnouncedDevices devices;
  private final DeviceMessages messages;
  private final MqttSender sender;
  private final Announcements announcements = new Announcements();
  private final Set<Eui> waiting = new LinkedHashSet<>();
  private final Set<String> deleted = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private Optional<Cursor> position = Optional.empty();
  private boolean going;
  private boolean again;
  private boolean everything;

  HomeAssistant(AnnouncedDevices devices, MqttTopics topics, String prefix, MqttSender sender) {
    this.devices = devices;
    this.messages = new DeviceMessages(topics, prefix);
    this.sender = sender;
  }

  DeviceMessages messages() {
    return messages;
  }

  /** What is announced is told by the broker from now on; then goes through all devices. */
  synchronized void connected() {
    announcements.connected();
    goThroughAll();
  }

  /** Goes through all devices, from the start. */
  synchronized void goThroughAll() {
    again = true;
  }

  /** As {@link #goThroughAll}, and announces also what has not changed. */
  synchronized void started() {
    again = true;
    everything = true;
  }

  /** Something happened to a device. */
  synchronized void changed(Eui eui) {
    if (waiting.size() < MOST_WAITING) {
      waiting.add(eui);
    } else {
      waiting.clear();
      again = true;
    }
  }

  synchronized void deleted(String id) {
    deleted.add(id);
  }

  /** The broker keeps a configuration, or none any more. */
  synchronized void heard(InboundMessage message) {
    messages
        .idIn(message.topic())
        .ifPresent(id -> {
          announcements.heard(id, message);
          again |= message.retained(); // it may be of a device that is registered no more
        });
  }

  /**
   * Tells of some of what waits; to be called again and again by one thread, with a pause, which
   * with {@link #STEP} says how fast Home Assistant is told.
   *
   * @return false, for the pause to be kept
   * @throws RuntimeException when broker or store are away; what was to be told is told again
   */
  boolean step() {
    try {
      if (announcements.areKnown()) {
        tell();
      }
      return false;
    } catch (RuntimeException failure) {
      goThroughAll();
      throw failure;
    }
  }

  private void tell() {
    var gone = take(deleted);
    publish(gone.stream().flatMap(id -> messages.removal(id).stream()).toList());
    var some = take(waiting);
    if (!some.isEmpty()) {
      var registered = devices.registered(CALLER, some);
      tell(registered, devices.announced(CALLER, registered), false);
      return;
    }
    walk();
  }

  private synchronized <T> List<T> take(Set<T> from) {
    var taken = from.stream().limit(STEP).toList();
    taken.forEach(from::remove);
    return taken;
  }

  private void walk() {
    boolean all;
    Optional<Cursor> from;
    synchronized (this) {
      if (again) {
        again = false;
        going = true;
        position = Optional.empty();
        seen.clear();
      }
      if (!going) {
        return;
      }
      all = everything;
      from = position;
    }
    var step = devices.step(CALLER, from, STEP);
    tell(List.of(), step.devices(), all);
    synchronized (this) {
      position = step.next();
      going = position.isPresent();
      everything &= going || again;
    }
    if (step.next().isEmpty()) {
      var strangers = new ArrayList<>(announcements.all().keySet());
      strangers.removeAll(seen);
      strangers.forEach(id -> publish(messages.removal(id)));
    }
  }

  /**
   * @param registered whose announcement is taken away unless they are among the shown
   * @param all whether to announce also what has not changed
   */
  private void tell(List<Device> registered, List<AnnouncedDevice> shown, boolean all) {
    var known = announcements.all();
    var fresh = new HashMap<String, Announcements.Announced>();
    var out = new ArrayList<OutboundMessage>();
    for (var device : shown) {
      seen.add(device.device().id().toString());
      var before = known.get(device.device().id().toString());
      var configuration = messages.configuration(device, Map.of());
      if (all || before == null || before.hash() != configuration.payload().hashCode()) {
        Map<String, String> earlier = before == null ? Map.of() : before.platforms();
        var now = announcements.of(configuration.payload());
        fresh.put(device.device().id().toString(), now);
        var gone = new TreeMap<>(earlier);
        gone.keySet().removeAll(now.platforms().keySet());
        if (!gone.isEmpty()) {
          out.add(messages.configuration(device, gone));
        }
        out.add(configuration);
      }
      out.add(messages.state(device));
    }
    var ids = shown.stream().map(it -> it.device().id().toString()).collect(Collectors.toSet());
    registered.stream()
        .map(device -> device.id().toString())
        .filter(id -> !ids.contains(id) && known.containsKey(id))
        .forEach(id -> out.addAll(messages.removal(id)));
    publish(out);
    announcements.add(fresh);
  }

  private void publish(List<OutboundMessage> out) {
    if (!out.isEmpty()) {
      sender.publish(out);
    }
  }
}
