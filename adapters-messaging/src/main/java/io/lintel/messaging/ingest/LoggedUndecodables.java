package io.lintel.messaging.ingest;

import io.lintel.messaging.link.InboundMessage;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the messages and logs each with the beginning of its payload; keeps none. */
public final class LoggedUndecodables implements Undecodables {
  private static final Logger log = LoggerFactory.getLogger(LoggedUndecodables.class);
  private static final int SHOWN = 200;

  private final LongAdder count = new LongAdder();

  @Override
  public void keep(InboundMessage message, String reason) {
    count.increment();
    if (log.isWarnEnabled()) {
      log.warn("Message on {} dropped: {}: {}", message.topic(), reason, beginning(message));
    }
  }

  public long count() {
    return count.sum();
  }

  /** Without line breaks, so that no message can forge a line of the log. */
  private static String beginning(InboundMessage message) {
    String text = message.payload().text();
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    return shown.replaceAll("\\p{Cntrl}", " ");
  }
}
