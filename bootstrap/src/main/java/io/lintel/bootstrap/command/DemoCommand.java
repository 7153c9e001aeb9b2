package io.lintel.bootstrap.command;

import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.demo.SampleBuilding;
import io.lintel.bootstrap.demo.SimulatedDevices;
import io.lintel.bootstrap.wiring.Addresses;
import io.lintel.bootstrap.wiring.Lintel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows Lintel working, with nothing to install. */
@Command(
    name = "demo",
    description =
        "Run everything in one process with a sample building whose devices report by MQTT.",
    footer = {
      "",
      "Its data is in a temporary folder and gone afterwards, unless a setting says otherwise.",
      "When a default port is taken it uses a free one.",
      "",
      "Examples:",
      "  lintel demo",
      "  lintel demo --set http.port=9000 --set data=./demo-data",
    })
final class DemoCommand implements Callable<Integer> {

  /** Of an installation that is gone when the demo ends, and that listens on this host only. */
  private static final String EMAIL = "demo@example.org";

  private static final String PASSWORD = "a quiet red bicycle";

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    var folder = temporaryFolder();
    var defaults = new LinkedHashMap<>(Map.of("data", folder.toString(), "node", "demo"));
    defaults.put("http.port", freeOrAny(8080));
    defaults.put("admin.email", EMAIL);
    defaults.put("admin.password", PASSWORD);
    if (!settings.given("mqtt")) {
      defaults.put("mqtt.port", freeOrAny(1883));
      defaults.put("mqtt.anonymous", "true");
    }
    var configuration = settings.configuration(defaults);
    Logging.use(configuration.logFormat());
    if (configuration.mqtt().broker() instanceof Broker.None) {
      throw new ConfigurationException("LINTEL_MQTT is 'none': the demo's devices need a broker");
    }
    var lintel = Lintel.start(configuration);
    var sample = SampleBuilding.in(lintel.services());
    var devices =
        SimulatedDevices.start(
            sample, lintel.deviceEndpoint("lintel-demo-devices"), lintel.topics());
    var out = spec.commandLine().getOut();
    Banner.print(out, lintel.addresses());
    lintel.firstAdmin().ifPresent(_ -> printLogin(out));
    printTrials(out, lintel.addresses(), lintel.deviceEndpoint("any").uri().getPort(), sample);
    UntilStopped.run(() -> {
      devices.close();
      lintel.close();
      delete(folder);
    });
    return ExitStatus.DONE.code();
  }

  private static void printLogin(PrintWriter out) {
    out.printf("  (sign in as %s with '%s', unless settings say otherwise)%n", EMAIL, PASSWORD);
  }

  private static void printTrials(
      PrintWriter out, Addresses addresses, int port, SampleBuilding sample) {
    var api = addresses.http() + "/api/v1";
    var eui = sample.devices().getFirst().eui();
    out.printf(
        "  token=$(curl -s %s/sessions -H 'Content-Type: application/json' -d '{\"email\": \"%s\","
            + " \"password\": \"%s\"}' | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')%n",
        api, EMAIL, PASSWORD);
    out.printf(
        "  curl -H \"Authorization: Bearer $token\" '%s/buildings/%s/devices?include=status'%n",
        api, sample.building().id());
    out.printf("  curl -H \"Authorization: Bearer $token\" %s/devices/%s/status%n", api, eui);
    out.printf(
        "  ./lintel publish%s lintel/devices/%s/status '{\"temperature\": 21.5}'%n",
        port == 1883 ? "" : " --set mqtt.port=" + port, eui);
    out.printf(
        "  curl -H \"Authorization: Bearer $token\" -H 'Content-Type: application/json' -X PATCH"
            + " -d '{\"setPoint\": 23}' %s/devices/%s/desired%n",
        api, sample.aThermostat().eui());
    out.printf(
        "  curl -H \"Authorization: Bearer $token\" -H 'Content-Type: application/json'"
            + " -d '{\"name\": \"identify\"}' %s/devices/%s/commands%n",
        api, sample.aThermostat().eui());
    out.println();
    out.printf("%d devices report. Ctrl-C ends the demo.%n", sample.devices().size());
    out.flush();
  }

  private static String freeOrAny(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(port);
    } catch (IOException e) {
      return "0"; // taken; what the program finds instead is printed
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("lintel-demo-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
