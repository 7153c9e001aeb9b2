package io.lintel.bootstrap.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Changes a device again and again, at one node after the other. A node that does not answer, or
 * says that it is not available, is passed over, as a load balancer does; anything else is a
 * failure.
 */
final class Worker implements AutoCloseable {

  private final List<String> roots;
  private final String session;
  private final String path;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final AtomicInteger done = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Thread thread = Thread.ofVirtual().unstarted(this::work);
  private volatile boolean stopped;

  Worker(List<Map<String, String>> nodes, String session, String eui) {
    this.roots = nodes.stream().map(Worker::root).toList();
    this.session = session;
    this.path = "/api/v1/devices/" + eui;
    thread.start();
  }

  /** Where a node with these settings is. */
  static String root(Map<String, String> settings) {
    return "http://127.0.0.1:" + settings.get("http.port");
  }

  private void work() {
    try {
      for (int i = 0; !stopped; i++) {
        change("{\"name\": \"change %d\"}".formatted(i), i);
        Thread.sleep(50); // the pace of people
      }
    } catch (InterruptedException closed) {
      // the test is over
    }
  }

  private void change(String body, int first) throws InterruptedException {
    for (int i = 0; i < roots.size(); i++) {
      if (isDone(roots.get((first + i) % roots.size()), body)) {
        done.incrementAndGet();
        return;
      }
    }
    if (!stopped) {
      failures.add("no node took " + body);
    }
  }

  /** False when the next node is to be asked. */
  private boolean isDone(String root, String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(root + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", session)
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 503) {
        return false;
      }
      if (answer.statusCode() != 200) {
        failures.add("%d %s".formatted(answer.statusCode(), answer.body()));
      }
      return true;
    } catch (IOException away) {
      return false;
    }
  }

  int done() {
    return done.get();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
  }
}
