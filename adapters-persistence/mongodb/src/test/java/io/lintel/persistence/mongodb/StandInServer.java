package io.lintel.persistence.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A stand-in for MongoDB within this process, reached over a socket like any other:
 * mongo-java-server 1.47.0, which says that it is 5.0.
 *
 * <p>What it does not do, so that nothing here may need it, or be thought to be proven by it:
 * updates by aggregation pipelines, transactions, sessions, change streams, {@code $jsonSchema},
 * TTL and time-series collections; write concerns and partial index filters are accepted and
 * ignored. {@code MongoStatusStoreServerTest} holds the same contract against a real server.
 */
final class StandInServer implements AutoCloseable {

  private final MongoServer server;
  private final InetSocketAddress address;

  private StandInServer(InetSocketAddress wanted) {
    server = new MongoServer(new CodePointBackend());
    server.bind(wanted);
    address = server.getLocalAddress();
  }

  /** On any free port. */
  static StandInServer start() {
    return new StandInServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** An empty one where this one was. */
  StandInServer startAgain() {
    return new StandInServer(address);
  }

  String url(String database) {
    return "mongodb://%s:%d/%s".formatted(address.getHostString(), address.getPort(), database);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
