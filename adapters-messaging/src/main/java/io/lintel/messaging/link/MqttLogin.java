package io.lintel.messaging.link;

/** User name and password towards a broker. */
public record MqttLogin(String user, String password) {
  @Override
  public String toString() {
    return "MqttLogin[user=" + user + "]";
  }
}
