package io.lintel.bootstrap.command;

import java.util.concurrent.CountDownLatch;

/** How a service ends: when the process is asked to (SIGTERM, SIGINT), in good order. */
final class UntilStopped {

  private UntilStopped() {}

  /** Blocks for good; when the process is asked to end, it closes the service first. */
  static void run(Runnable close) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(close));
    new CountDownLatch(1).await();
  }
}
