package io.lintel.bootstrap.command;

import io.lintel.bootstrap.wiring.Addresses;
import java.io.PrintWriter;

/** What a person sees who started the service. */
final class Banner {

  private Banner() {}

  static void print(PrintWriter out, Addresses addresses) {
    out.println();
    out.println("Lintel " + BuildVersion.version() + " is running");
    out.println("  HTTP      " + addresses.http() + "/api/v1");
    out.println("  MQTT      " + addresses.mqtt());
    out.println("  registry  " + addresses.database());
    out.println("  status    " + addresses.status());
    out.println();
    out.println("Try in another terminal:");
    out.println("  curl " + addresses.http() + "/health/ready");
    out.println("  curl " + addresses.http() + "/api/v1/buildings");
    out.flush();
  }
}
