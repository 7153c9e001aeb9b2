package io.lintel.application;

import io.lintel.domain.downlink.Downlink;
import io.lintel.domain.downlink.DownlinkPublisher;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Remembers what devices are sent, and is away when told so. */
public final class RecordingDownlinks implements DownlinkPublisher {

  private final List<Downlink> sent = new ArrayList<>();
  private boolean away;
  private Runnable meanwhile = () -> {};

  @Override
  public void publish(List<Downlink> messages) {
    if (away) {
      throw new StoreUnavailable("The broker", "no connection", null);
    }
    sent.addAll(messages);
    var once = meanwhile;
    meanwhile = () -> {};
    once.run();
  }

  public void goAway() {
    away = true;
  }

  public void comeBack() {
    away = false;
  }

  /** Does something while the next messages are sent. */
  public void meanwhile(Runnable work) {
    meanwhile = work;
  }

  public List<Downlink> sent() {
    return List.copyOf(sent);
  }

  /** The names of the commands that were sent. */
  public List<String> commands() {
    return sent.stream()
        .mapMulti((Downlink it, Consumer<String> names) -> {
          if (it instanceof Downlink.CommandCall(_, _, var name, _, _)) {
            names.accept(name);
          }
        })
        .toList();
  }

  /** What is kept for a device, as it was told last; empty when it was never told anything. */
  public Optional<String> kept(Eui eui) {
    return sent.reversed().stream()
        .mapMulti((Downlink it, Consumer<String> texts) -> {
          if (it instanceof Downlink.DesiredFields(var of, var fields) && of.equals(eui)) {
            texts.accept(fields.canonical());
          }
        })
        .findFirst();
  }
}
