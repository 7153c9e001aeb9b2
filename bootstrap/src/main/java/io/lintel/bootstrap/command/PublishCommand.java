package io.lintel.bootstrap.command;

import io.lintel.bootstrap.config.ConfigurationException;
import io.lintel.bootstrap.config.MqttConfiguration.Broker;
import io.lintel.bootstrap.wiring.Endpoints;
import io.lintel.messaging.link.LinkState;
import io.lintel.messaging.link.LoggingLinkListener;
import io.lintel.messaging.link.MqttEndpoint;
import io.lintel.messaging.link.MqttPayload;
import io.lintel.messaging.link.MqttSender;
import io.lintel.messaging.link.OutboundMessage;
import io.lintel.messaging.link.PublishFailedException;
import io.lintel.messaging.link.SenderSettings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes one MQTT message, for who has no MQTT client at hand. */
@Command(
    name = "publish",
    description = "Publish an MQTT message with QoS 1 and wait until the broker has it.",
    footer = {
      "",
      "Examples:",
      "  lintel publish lintel/devices/00158d0001a2b300/status '{\"temperature\": 21.5}'",
    })
final class PublishCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "TOPIC", description = "Where to.")
  private String topic = "";

  @Parameters(index = "1", paramLabel = "PAYLOAD", description = "What; text as it stands.")
  private String payload = "";

  @Option(
      names = {"-r", "--retain"},
      description = "The broker keeps it for later subscribers.")
  private boolean retain;

  @Override
  public Integer call() throws InterruptedException {
    var endpoint = endpoint();
    try (var sender =
        new MqttSender(
            endpoint, SenderSettings.standard(), Optional.empty(), new LoggingLinkListener())) {
      sender.start();
      awaitConnection(sender, endpoint);
      sender.publish(List.of(new OutboundMessage(topic, MqttPayload.of(payload), retain)));
    } catch (PublishFailedException e) {
      throw new CommandFailedException(
          ExitStatus.UNAVAILABLE, "not published: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailedException(
          ExitStatus.BAD_DATA, "the message cannot be sent: " + e.getMessage(), e);
    }
    spec.commandLine().getOut().printf("published to %s on %s%n", topic, endpoint.uri());
    return ExitStatus.DONE.code();
  }

  private MqttEndpoint endpoint() {
    var mqtt = settings.configuration().mqtt();
    var clientId = "lintel-publish-" + UUID.randomUUID();
    return switch (mqtt.broker()) {
      case Broker.External external -> Endpoints.external(external, clientId);
      case Broker.Embedded embedded -> Endpoints.embedded(embedded, clientId);
      case Broker.None _ ->
          throw new ConfigurationException("LINTEL_MQTT is none: there is no broker to publish to");
    };
  }

  private static void awaitConnection(MqttSender sender, MqttEndpoint endpoint)
      throws InterruptedException {
    for (int tries = 0; tries < 100 && sender.state() != LinkState.CONNECTED; tries++) {
      Thread.sleep(50);
    }
    if (!sender.connected()) {
      var why = sender.failure().map(it -> " (" + it + ")").orElse("");
      throw new CommandFailedException(
          ExitStatus.UNAVAILABLE,
          "no MQTT broker lets us in at %s%s: is Lintel running, and are LINTEL_MQTT, LINTEL_MQTT_PORT,"
                  .formatted(endpoint.uri(), why)
              + " LINTEL_MQTT_USER and LINTEL_MQTT_PASSWORD right?");
    }
  }
}
