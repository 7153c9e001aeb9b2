package io.lintel.persistence.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

/** Redis itself, in a process of its own on a free port, and a client of it. */
final class RedisProgram implements AutoCloseable {

  private final RedisServer server;
  private final RedisClient client;

  RedisProgram() {
    try {
      int port = freePort();
      server = RedisServer.newRedisServer().port(port).setting("bind 127.0.0.1").build();
      server.start();
      client = RedisClient.create("127.0.0.1", port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RedisClient client() {
    return client;
  }

  void empty() {
    client.flushAll();
  }

  /** A client of a server that is not there. */
  static RedisClient dead() {
    try {
      return RedisClient.create("127.0.0.1", freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
