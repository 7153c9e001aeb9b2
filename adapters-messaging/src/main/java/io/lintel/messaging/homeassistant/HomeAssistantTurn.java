package io.lintel.messaging.homeassistant;

import io.lintel.application.node.Duty;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows devices to Home Assistant while it is this node's turn to do so. What an earlier node
 * announced the broker keeps, so the next one goes on where that stopped. To be used by one thread.
 */
public final class HomeAssistantTurn implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HomeAssistantTurn.class);

  private final Duty duty;
  private final Supplier<HomeAssistantLink> links;
  private volatile @Nullable HomeAssistantLink link;

  /**
   * @param links makes one for each turn, which is started here
   */
  public HomeAssistantTurn(Duty duty, Supplier<HomeAssistantLink> links) {
    this.duty = duty;
    this.links = links;
  }

  /** Whether it is this node's turn. */
  public boolean isTaken() {
    return link != null;
  }

  /**
   * Takes its turn, or does some of what is to be done in it; to be called again and again, with a
   * pause.
   *
   * @return false, for the pause to be kept
   * @throws RuntimeException when broker or store are away; then it is done with a later call
   */
  public boolean step() {
    if (!isMine()) {
      stop();
      return false;
    }
    var current = link;
    if (current == null) {
      log.info("Devices are shown to Home Assistant by this node from now on");
      current = links.get();
      link = current;
      current.start();
    }
    return current.step();
  }

  private boolean isMine() {
    try {
      return duty.isMine();
    } catch (RuntimeException nobodyKnows) {
      stop();
      throw nobodyKnows;
    }
  }

  private void stop() {
    var current = link;
    if (current != null) {
      link = null;
      current.close();
    }
  }

  @Override
  public void close() {
    stop();
    duty.giveBack();
  }
}
