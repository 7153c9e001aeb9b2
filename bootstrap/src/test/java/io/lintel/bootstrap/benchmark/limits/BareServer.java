package io.lintel.bootstrap.benchmark.limits;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * The limit: Javalin, a pool and plain JDBC. Each of its handlers runs one statement, reads all of
 * its answer, and sends bytes that were made before.
 */
final class BareServer implements AutoCloseable {

  static final String DEVICE =
      """
      select id, eui, name, kind, building_id, floor_id, room_id, tags, attributes, state, version,
        created_at, updated_at, plan_x, plan_y
      from device_devices where eui = ?
      """;
  static final String STATUS =
      """
      select d.eui, d.state, d.since, d.reason, d.first_seen, d.last_seen, f.field, f.at, f.value
      from status_devices d left join status_fields f on f.eui = d.eui and f.value is not null
      where d.eui = ?
      """;
  static final String BUILDING =
      """
      select d.id, d.eui, d.name, d.kind, d.building_id, d.floor_id, d.room_id, d.tags, d.attributes,
        d.state, d.version, d.created_at, d.updated_at, d.plan_x, d.plan_y,
        s.state, s.since, s.reason, s.first_seen, s.last_seen, f.field, f.at, f.value
      from (
        select * from device_devices where building_id = ?::uuid and state = 'ACTIVE'
        order by name_key, id limit 101) d
      left join status_devices s on s.eui = d.eui
      left join status_fields f on f.eui = d.eui and f.value is not null
      """;
  static final String MERGE =
      """
      insert into status_fields as f (eui, field, at, hash, value, number)
      values (?, 'battery', extract(epoch from clock_timestamp()) * 1000000, 1, '50', 50)
      on conflict (eui, field) do update set at = excluded.at, hash = excluded.hash,
        value = excluded.value, number = excluded.number
      where (excluded.at, excluded.hash) > (f.at, f.hash)
      """;

  private final HikariDataSource connections;
  private final Javalin server;
  private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

  /** What a handler does with the database. */
  private interface Work {
    void on(PreparedStatement statement) throws SQLException;
  }

  /**
   * @param url of PostgreSQL, for JDBC
   * @param longest an answer of each kind, by the first segment of the path
   */
  BareServer(String url, Map<String, byte[]> longest) {
    answers.putAll(longest);
    var pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(16);
    connections = new HikariDataSource(pool);
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.jetty.threadPool = new VirtualThreadPool(4_000);
                  config.jetty.host = "127.0.0.1";
                  config.jetty.port = 0;
                  serve(config, "device", DEVICE);
                  serve(config, "status", STATUS);
                  serve(config, "building", BUILDING);
                  config.routes.patch(
                      "/merge/{key}",
                      context -> {
                        var _ = context.bodyAsBytes();
                        run(MERGE, context.pathParam("key"), PreparedStatement::executeUpdate);
                        context.contentType("application/json").result(answer("merge"));
                      });
                })
            .start();
  }

  private void serve(io.javalin.config.JavalinConfig config, String kind, String statement) {
    config.routes.get(
        "/" + kind + "/{key}",
        context -> {
          run(statement, context.pathParam("key"), BareServer::readAll);
          context.contentType("application/json").result(answer(kind));
        });
  }

  private byte[] answer(String kind) {
    return answers.getOrDefault(kind, new byte[0]);
  }

  private void run(String text, String key, Work work) throws SQLException {
    try (Connection connection = connections.getConnection();
        var statement = connection.prepareStatement(text)) {
      statement.setString(1, key);
      work.on(statement);
    }
  }

  private static void readAll(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          var _ = rows.getString(column);
        }
      }
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    connections.close();
  }
}
