package io.lintel.web.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lintel.application.event.EventStream;
import io.lintel.application.event.StreamItem;
import io.lintel.application.event.StreamPosition;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.web.http.Json;
import io.lintel.web.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a stream of events until it or the client ends. What is silent says a comment now and
 * then, so that nobody between takes the connection for dead, and its position, so that a client
 * whose events are rare does not fall behind what is kept.
 */
public final class ServerSentEvents implements Reply.LiveContent {

  public static final String MEDIA_TYPE = "text/event-stream";

  private static final Logger log = LoggerFactory.getLogger(ServerSentEvents.class);
  private static final Duration RECHECKED_AFTER = Duration.ofSeconds(1);
  private static final String OPENING = "retry: 2000\n";

  private final EventStream stream;
  private final StreamQueue queue;
  private final Duration heartbeat;
  private final BooleanSupplier admitted;
  private long admittedAt;

  /**
   * @param queue the reader of the stream
   * @param heartbeat how long the stream may be silent
   * @param admitted whether the client still is who may read it; asked once a second, whether there
   *     is something to tell or not
   */
  public ServerSentEvents(
      EventStream stream, StreamQueue queue, Duration heartbeat, BooleanSupplier admitted) {
    this.stream = stream;
    this.queue = queue;
    this.heartbeat = heartbeat;
    this.admitted = admitted;
    this.admittedAt = System.nanoTime();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException, InterruptedException {
    var start = stream.hasMissed() ? "" : id(stream.start());
    write(out, OPENING + start + "\n");
    out.flush();
    try {
      while (stream.hasMissed() && queue.isOpen()) {
        write(out, stream.missed());
      }
    } catch (StoreUnavailable e) {
      // Too late for a problem; the client comes back, and then is told if it is still so.
      log.info("A stream of events ends early: {}", e.getMessage());
      return;
    }
    var position = stream.start();
    var wait = heartbeat.compareTo(RECHECKED_AFTER) < 0 ? heartbeat : RECHECKED_AFTER;
    long spokeAt = System.nanoTime();
    while (queue.isOpen()) {
      var happened = queue.next(wait);
      position = happened.position().orElse(position);
      if (!isAdmitted()) {
        return; // it comes back with what it has, and is told what that is worth now
      }
      boolean silent = System.nanoTime() - spokeAt >= heartbeat.toNanos();
      if (happened.items().isEmpty() && silent && queue.isOpen()) {
        write(out, ":\n" + id(position) + "\n");
        out.flush();
      }
      write(out, happened.items());
      if (silent || !happened.items().isEmpty()) {
        spokeAt = System.nanoTime();
      }
    }
  }

  private boolean isAdmitted() {
    long now = System.nanoTime();
    if (now - admittedAt < RECHECKED_AFTER.toNanos()) {
      return true;
    }
    admittedAt = now;
    try {
      return admitted.getAsBoolean();
    } catch (StoreUnavailable e) {
      log.info("A stream of events ends early: {}", e.getMessage());
      return false;
    }
  }

  private void write(OutputStream out, List<StreamItem> items)
      throws IOException, InterruptedException {
    if (!items.isEmpty()) {
      queue.beginHandingOn();
      try {
        for (var item : items) {
          write(out, item);
        }
        out.flush();
      } finally {
        queue.endHandingOn();
      }
    }
  }

  private static void write(OutputStream out, StreamItem item) throws IOException {
    switch (item) {
      case StreamItem.Happened(var event, var position) ->
          write(out, event.type(), position, EventJson.of(event));
      case StreamItem.Gap(var missing, var position) ->
          write(out, "gap", position, GapJson.of(missing));
    }
  }

  private static void write(OutputStream out, String name, StreamPosition position, Object data)
      throws IOException {
    write(out, "event: " + name + "\n" + id(position) + "data: ");
    out.write(Json.bytes(data)); // on one line
    write(out, "\n\n");
  }

  private static String id(StreamPosition position) {
    return "id: " + position + "\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  @Override
  public void close() {
    stream.close();
  }
}
