package io.lintel.web.health;

import io.lintel.web.health.HealthJson.PartJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after all parts at once and remembers the answer for a while, so that whoever asks too
 * often costs the parts nothing. A part that does not answer is asked again only when it has.
 */
public final class Readiness {

  private static final Logger log = LoggerFactory.getLogger(Readiness.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final List<HealthPart> parts;
  private final InstantSource clock;
  private final Duration patience;
  private final Map<String, FutureTask<Optional<String>>> running = new HashMap<>();
  private @Nullable HealthJson last;
  private Instant lastAt = Instant.MIN;

  public Readiness(List<? extends HealthPart> parts, InstantSource clock) {
    this(parts, clock, PATIENCE);
  }

  /**
   * @param patience how long all of them together may take
   */
  Readiness(List<? extends HealthPart> parts, InstantSource clock, Duration patience) {
    this.parts = List.copyOf(parts);
    this.clock = clock;
    this.patience = patience;
  }

  /** What is wrong, by the names of the parts that are not ready; empty when all are. */
  public SortedMap<String, String> problems() {
    var problems = new TreeMap<String, String>();
    look()
        .parts()
        .forEach((name, part) -> {
          if (part.problem() != null) {
            problems.put(name, part.problem());
          }
        });
    return problems;
  }

  synchronized HealthJson look() {
    var now = clock.instant();
    if (last == null || lastAt.plus(REMEMBERED).isBefore(now) || now.isBefore(lastAt)) {
      last = HealthJson.of(parts());
      lastAt = clock.instant();
    }
    return last;
  }

  private Map<String, PartJson> parts() {
    parts.forEach(this::ask);
    long deadline = System.nanoTime() + patience.toNanos();
    var answers = new HashMap<String, PartJson>();
    for (var part : parts) {
      answers.put(part.name(), PartJson.of(problem(part.name(), deadline), part.isVital()));
    }
    return answers;
  }

  private void ask(HealthPart part) {
    var previous = running.get(part.name());
    if (previous == null || previous.isDone()) {
      var check = new FutureTask<>(part::problem);
      running.put(part.name(), check);
      Thread.ofVirtual().name("health-" + part.name()).start(check);
    }
  }

  private Optional<String> problem(String name, long deadline) {
    var check = running.get(name);
    if (check == null) {
      throw new IllegalStateException("nobody asked " + name);
    }
    try {
      return check.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return Optional.of("did not answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      log.warn("The health of {} cannot be checked", name, e.getCause());
      return Optional.of("cannot be checked");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of("was not checked to the end");
    }
  }
}
