package io.lintel.bootstrap.command;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.simulation.LintelApi;
import io.lintel.bootstrap.simulation.Load;
import io.lintel.bootstrap.simulation.Percentiles;
import io.lintel.bootstrap.simulation.Simulation;
import io.lintel.bootstrap.simulation.SimulationResult;
import io.lintel.bootstrap.wiring.Endpoints;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.link.MqttEndpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds out how much an installation takes. */
@Command(
    name = "simulate",
    description =
        "Let devices that are not there report, measure how that goes, and check the end.",
    footer = {
      "",
      "It works as devices and frontends do: by the broker and the HTTP API of a service that runs.",
      "'acknowledged' is the time from when a report was due to the broker's confirmation; 'readable'",
      "that from publishing one to reading it over HTTP, which one more device asks for all the time.",
      "The exit code is 1 when a device does not have its last acknowledged report in the end, or",
      "had an older one than before. Simulated devices have the tag 'simulated' and stay.",
      "",
      "Examples:",
      "  lintel simulate --register --devices 1000 --rate 500",
      "  lintel simulate --devices 10000 --connections 50 --duration PT10M --json",
      "  lintel simulate --set mqtt=tcp://broker:1883 --api https://lintel.example --token-file token",
    })
final class SimulateCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private TerminalOptions terminal = new TerminalOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--devices", description = "How many devices; ${DEFAULT-VALUE} unless given.")
  private int devices = 100;

  @Option(
      names = "--connections",
      description = "How many MQTT connections they share; ${DEFAULT-VALUE} unless given.")
  private int connections = 10;

  @Option(
      names = "--rate",
      paramLabel = "PER_SECOND",
      description = "Reports per second of all together; unless given as fast as is confirmed.")
  private double rate;

  @Option(
      names = "--in-flight",
      description = "How many reports may be unconfirmed at once; ${DEFAULT-VALUE} unless given.")
  private int inFlight = 500;

  @Option(
      names = "--warm-up",
      description =
          "How long to report before, without taking the times; ${DEFAULT-VALUE} unless given.")
  private Duration warmUp = Duration.ZERO;

  @Option(
      names = "--duration",
      description = "How long, in ISO 8601; ${DEFAULT-VALUE} unless given.")
  private Duration duration = Duration.ofSeconds(30);

  @Option(names = "--register", description = "Register the devices first, and one more.")
  private boolean register;

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "Where Lintel is; on this host, at the port of the settings, unless given.")
  private @Nullable URI api;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Has the token to call the HTTP API with.")
  private @Nullable Path tokenFile;

  @Override
  public Integer call() throws InterruptedException {
    var configuration = settings.configuration();
    var run = UUID.randomUUID().toString().substring(0, 8);
    try (var lintel = new LintelApi(root(configuration), token());
        var simulation =
            new Simulation(
                run,
                load(),
                endpoint(configuration),
                new MqttTopics(configuration.mqtt().prefix()),
                lintel);
        var progress = terminal.progress()) {
      if (register) {
        progress.show("registering devices", devices);
        simulation.register();
      }
      if (!simulation.connect()) {
        throw new CommandFailedException(
            ExitStatus.UNAVAILABLE,
            "no MQTT broker lets us in: is Lintel running, and are LINTEL_MQTT, LINTEL_MQTT_PORT,"
                + " LINTEL_MQTT_USER and LINTEL_MQTT_PASSWORD right?");
      }
      var result =
          simulation.run((done, failed, perSecond) -> {
            var what = "%,.0f reports/s, %,d not confirmed; confirmed".formatted(perSecond, failed);
            progress.show(what, done);
          });
      progress.clear();
      answer.answer(Answer.of(result), out -> print(out, result));
      return result.verification().passed()
          ? ExitStatus.DONE.code()
          : ExitStatus.FOUND_PROBLEMS.code();
    }
  }

  private Load load() {
    try {
      return new Load(devices, connections, rate, warmUp, duration, inFlight);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private URI root(Configuration configuration) {
    return Optional.ofNullable(api)
        .orElseGet(() -> URI.create("http://127.0.0.1:" + configuration.http().port()));
  }

  private Optional<String> token() {
    try {
      return tokenFile == null
          ? Optional.empty()
          : Optional.of(Files.readString(tokenFile).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MqttEndpoint endpoint(Configuration configuration) {
    return switch (configuration.mqtt().broker()) {
      case Broker.External external -> Endpoints.external(external, "lintel-simulate");
      case Broker.Embedded embedded -> Endpoints.embedded(embedded, "lintel-simulate");
      case Broker.None _ ->
          throw new ConfigurationException("LINTEL_MQTT is none: there is no broker to report to");
    };
  }

  /** As JSON has it. */
  private record Answer(
      int devices,
      int connections,
      double seconds,
      long acknowledged,
      long failed,
      double perSecond,
      Percentiles millisToAcknowledge,
      Percentiles millisToReadable,
      int devicesBehind,
      long wentBackwards,
      boolean passed) {

    static Answer of(SimulationResult result) {
      return new Answer(
          result.load().devices(),
          result.load().connections(),
          result.took().toMillis() / 1e3,
          result.acknowledged(),
          result.failed(),
          Math.round(result.perSecond() * 10) / 10.0,
          result.toAcknowledge(),
          result.toReadable(),
          result.verification().behind(),
          result.verification().backwards(),
          result.verification().passed());
    }
  }

  private static void print(PrintWriter out, SimulationResult result) {
    out.printf(
        "%,d reports of %,d devices over %,d connections in %.1f s: %,.0f/s; %,d not confirmed%n",
        result.acknowledged(),
        result.load().devices(),
        result.load().connections(),
        result.took().toMillis() / 1e3,
        result.perSecond(),
        result.failed());
    out.printf(
        "%-14s %9s %9s %9s %9s %9s %9s%n",
        "ms until", "p50", "p90", "p99", "p99.9", "max", "times");
    print(out, "acknowledged", result.toAcknowledge());
    print(out, "readable", result.toReadable());
    var checked = result.verification();
    out.printf(
        "%,d devices checked: %,d without their last acknowledged report, %,d times one went backwards%n",
        checked.devices(), checked.behind(), checked.backwards());
  }

  private static void print(PrintWriter out, String what, Percentiles times) {
    out.printf(
        "%-14s %9.1f %9.1f %9.1f %9.1f %9.1f %,9d%n",
        what, times.p50(), times.p90(), times.p99(), times.p999(), times.max(), times.count());
  }
}
