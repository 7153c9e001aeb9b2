package io.lintel.bootstrap.command;

import io.lintel.application.identity.FirstAdmin;
import io.lintel.bootstrap.wiring.Addresses;
import java.io.PrintWriter;

/** What a person sees who started the service. */
final class Banner {

  private Banner() {}

  static void print(PrintWriter out, Addresses addresses) {
    out.println();
    out.println("Lintel " + BuildVersion.version() + " is running");
    out.println("  HTTP      " + addresses.http() + "/api/v1");
    out.println("  pages     " + addresses.http() + "/admin");
    out.println("  MQTT      " + addresses.mqtt());
    out.println("  registry  " + addresses.database());
    out.println("  status    " + addresses.status());
    out.println();
    out.println("Try in another terminal:");
    out.println("  curl " + addresses.http() + "/health/ready");
    out.println("  curl " + addresses.http() + "/api/v1/openapi.json");
    out.flush();
  }

  /** The only time that a generated password is shown. */
  static void printFirstAdmin(PrintWriter out, FirstAdmin.Made made) {
    out.println();
    out.println("The first admin is " + made.email());
    made.generated()
        .ifPresent(password ->
            out.println("  password  " + password + "  (shown once: keep it, or choose another)"));
    out.flush();
  }
}
