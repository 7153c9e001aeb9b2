package io.lintel.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is configured, checked.
 *
 * @param events where events go beside the MQTT broker
 * @param auditKept how long the audit trail is kept; empty for ever
 * @param traces where they go, if anywhere
 * @param startupWait how long to wait at start for stores that are away
 */
public record Configuration(
    HttpConfiguration http,
    Path data,
    DatabaseUrl database,
    StatusUrl status,
    MqttConfiguration mqtt,
    Optional<EventsUrl> events,
    SignInConfiguration signIn,
    Duration historyKept,
    Optional<Duration> auditKept,
    LogFormat logFormat,
    Optional<TracesConfiguration> traces,
    String node,
    Duration startupWait) {

  /**
   * Reads and checks the configuration.
   *
   * @param commandLine values by key as in the file
   * @param environment all variables; those that are not Lintel's are passed over
   * @throws ConfigurationException when anything is wrong with it
   */
  public static Configuration read(
      Map<String, String> commandLine, Map<String, String> environment) {
    return new ConfigurationReader(Settings.read(commandLine, environment)).read();
  }
}
