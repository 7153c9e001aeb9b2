package io.lintel.architecture.bad.domain.device;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Fetches what it should be given. */
public final class Fetcher {

  Instant time() {
    return Instant.now();
  }

  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }

  String setting() {
    return System.getenv("HOME");
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Thread thread(Runnable work) {
    return Thread.ofVirtual().unstarted(work);
  }

  List<String> shouted() {
    System.out.println("made");
    return List.of();
  }
}
