package io.lintel.bootstrap.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes traces in by OTLP over HTTP, and finds in them what stands there as it is. */
final class Collector implements AutoCloseable {

  private final HttpServer server;
  private final List<byte[]> received = new CopyOnWriteArrayList<>();

  Collector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/v1/traces",
        exchange -> {
          var body = exchange.getRequestBody();
          var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
          received.add((zipped ? new GZIPInputStream(body) : body).readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
  }

  /** Whether a span has this name. */
  boolean hasName(String name) {
    return has(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a span is of this trace. */
  boolean hasTrace(String traceId) {
    return has(HexFormat.of().parseHex(traceId));
  }

  private boolean has(byte[] bytes) {
    var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
    return received.stream()
        .anyMatch(all -> new String(all, StandardCharsets.ISO_8859_1).contains(wanted));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
