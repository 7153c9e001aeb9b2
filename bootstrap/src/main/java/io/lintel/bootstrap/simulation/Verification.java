package io.lintel.bootstrap.simulation;

import io.lintel.domain.shared.Eui;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether every device has its last acknowledged report, or a newer one.
 *
 * @param behind devices that still have an older one, or none, when patience is at its end
 * @param backwards how often a device had an older one than before
 */
public record Verification(int devices, int behind, long backwards) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public boolean passed() {
    return behind == 0 && backwards == 0;
  }

  /** Looks at all devices again and again, until none is behind. */
  static Verification of(Fleet fleet, LintelApi api, long backwards) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var found = look(fleet, api);
      var result = new Verification(fleet.size(), found.behind, backwards + found.backwards);
      if (result.behind() == 0 || System.nanoTime() > end) {
        return result;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private record Found(int behind, int backwards) {}

  private static Found look(Fleet fleet, LintelApi api) {
    var upToDate = new BitSet(fleet.size());
    int backwards = 0;
    Optional<String> next = Optional.empty();
    do {
      var page = api.page(next);
      for (var item : page.path("items")) {
        int device = (int) (Eui.parse(item.path("eui").asText()).bits() - Fleet.eui(0).bits());
        var fields = item.at("/status/fields");
        if (device >= 0
            && device < fleet.size()
            && fields.at("/run/value").asText().equals(fleet.run())) {
          int number = fields.at("/number/value").asInt();
          backwards += fleet.wentBackwards(device, number) ? 1 : 0;
          upToDate.set(device, number >= fleet.acknowledged(device));
        }
      }
      next = Optional.ofNullable(page.path("next").textValue());
    } while (next.isPresent());
    int behind = 0;
    for (int device = 0; device < fleet.size(); device++) {
      behind += !upToDate.get(device) && fleet.acknowledged(device) > 0 ? 1 : 0;
    }
    return new Found(behind, backwards);
  }
}
