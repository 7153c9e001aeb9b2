package io.lintel.domain.status;

import io.lintel.domain.shared.Eui;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What reports of one device, merged with each other, come to; so that a store writes once what a
 * batch says of a device.
 *
 * @param fields at most {@value StatusReport#MOST_FIELDS}, the first in their order
 * @param deadlines of the report that was received last
 * @param source what that report came through
 */
public record DeviceReports(
    Eui eui,
    NavigableMap<FieldName, Register> fields,
    Instant firstReceivedAt,
    Instant lastReceivedAt,
    Optional<Deadlines> deadlines,
    Optional<Source> source) {

  public DeviceReports {
    fields = Collections.unmodifiableNavigableMap(firstOf(new TreeMap<>(fields)));
  }

  /** One of each device, in the order of their EUIs. */
  public static List<DeviceReports> of(Collection<StatusReport> reports) {
    var devices = new TreeMap<Eui, DeviceReports>();
    for (var report : reports) {
      devices.merge(report.eui(), of(report), DeviceReports::and);
    }
    return List.copyOf(devices.values());
  }

  private static DeviceReports of(StatusReport report) {
    var fields = new TreeMap<FieldName, Register>();
    report.fields().forEach((name, value) -> fields.put(name, new Register(report.at(), value)));
    return new DeviceReports(
        report.eui(),
        fields,
        report.receivedAt(),
        report.receivedAt(),
        report.deadlines(),
        report.source());
  }

  private DeviceReports and(DeviceReports other) {
    boolean otherIsLast = !other.lastReceivedAt.isBefore(lastReceivedAt);
    return new DeviceReports(
        eui,
        merge(fields, other.fields),
        firstReceivedAt.isBefore(other.firstReceivedAt) ? firstReceivedAt : other.firstReceivedAt,
        otherIsLast ? other.lastReceivedAt : lastReceivedAt,
        otherIsLast ? other.deadlines : deadlines,
        otherIsLast ? other.source : source);
  }

  /** Of each field the newest, of too many fields the first in their order. */
  public static NavigableMap<FieldName, Register> merge(
      NavigableMap<FieldName, Register> some, NavigableMap<FieldName, Register> others) {
    var merged = new TreeMap<>(some);
    others.forEach((name, register) -> merged.merge(name, register, Register::newer));
    return firstOf(merged);
  }

  private static NavigableMap<FieldName, Register> firstOf(TreeMap<FieldName, Register> fields) {
    while (fields.size() > StatusReport.MOST_FIELDS) {
      fields.pollLastEntry();
    }
    return fields;
  }
}
