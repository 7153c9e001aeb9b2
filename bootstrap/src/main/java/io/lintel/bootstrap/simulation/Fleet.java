package io.lintel.bootstrap.simulation;

import io.lintel.domain.shared.Eui;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The simulated devices, and how far the reports of each are. For any number of threads. */
public final class Fleet {

  /** Locally assigned (IEEE 802, section 8.2.2), so that no real device has one. */
  private static final long FIRST = 0xfe51_3000_0000_0000L;

  private final String run;
  private final AtomicIntegerArray acknowledged;
  private final AtomicIntegerArray read;

  /**
   * @param run tells the reports of this run from those of others
   */
  public Fleet(String run, int devices) {
    this.run = run;
    this.acknowledged = new AtomicIntegerArray(devices);
    this.read = new AtomicIntegerArray(devices);
  }

  int size() {
    return acknowledged.length();
  }

  String run() {
    return run;
  }

  static Eui eui(int device) {
    return new Eui(FIRST + device);
  }

  static String name(int device) {
    return "Simulated device " + (device + 1);
  }

  String report(int device, int number) {
    return "{\"run\": \"%s\", \"number\": %d, \"temperature\": %.1f}"
        .formatted(run, number, 20 + (device + number) % 50 / 10.0);
  }

  /** The broker has taken responsibility for a report. */
  void acknowledged(int device, int number) {
    acknowledged.accumulateAndGet(device, number, Math::max);
  }

  /** The greatest number whose report is acknowledged; 0 before there was one. */
  int acknowledged(int device) {
    return acknowledged.get(device);
  }

  /**
   * The API told the number of a device's report.
   *
   * @return whether it told a greater one before
   */
  boolean wentBackwards(int device, int number) {
    return read.getAndAccumulate(device, number, Math::max) > number;
  }
}
