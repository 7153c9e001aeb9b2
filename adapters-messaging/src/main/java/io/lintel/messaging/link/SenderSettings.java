package io.lintel.messaging.link;

import java.time.Duration;

/**
 * @param window how many messages may be under way to the broker at once
 * @param timeout how long one call of {@link MqttSender#publish} may take
 * @param backoff between attempts to connect
 */
public record SenderSettings(int window, Duration timeout, Backoff backoff) {
  private static final int LARGEST_WINDOW = 65_535;

  public SenderSettings {
    if (window < 1 || window > LARGEST_WINDOW) {
      throw new IllegalArgumentException(
          "window must be 1 to " + LARGEST_WINDOW + ", not " + window);
    }
  }

  /** 1 000 messages, 10 seconds. */
  public static SenderSettings standard() {
    return new SenderSettings(1_000, Duration.ofSeconds(10), Backoff.standard());
  }

  public SenderSettings withTimeout(Duration timeout) {
    return new SenderSettings(window, timeout, backoff);
  }

  public SenderSettings withBackoff(Backoff backoff) {
    return new SenderSettings(window, timeout, backoff);
  }
}
