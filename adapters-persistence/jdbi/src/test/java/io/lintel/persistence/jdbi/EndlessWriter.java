package io.lintel.persistence.jdbi;

import static io.lintel.domain.device.DeviceFixtures.aDevice;

import io.lintel.persistence.jdbi.device.JdbiDeviceRepository;

/** A program that says of each device that it wrote, when it is durable, and never ends. */
final class EndlessWriter {

  private EndlessWriter() {}

  public static void main(String[] arguments) {
    var database = JdbiDatabase.open(arguments[0]);
    database.migrate();
    var devices = new JdbiDeviceRepository(database);
    while (true) {
      var device = aDevice().build();
      devices.insert(device);
      System.out.println(device.eui());
    }
  }
}
