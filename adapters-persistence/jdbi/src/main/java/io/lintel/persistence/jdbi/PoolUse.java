package io.lintel.persistence.jdbi;

import com.zaxxer.hikari.HikariDataSource;

/**
 * How busy the connections of a pool are.
 *
 * @param active lent at this moment
 * @param idle open, and lent to nobody
 * @param waiting how many threads wait for one
 * @param most how many there may be
 */
public record PoolUse(String pool, int active, int idle, int waiting, int most) {

  static PoolUse of(HikariDataSource source) {
    var pool = source.getHikariPoolMXBean();
    return pool == null // nobody has asked for a connection yet
        ? new PoolUse(source.getPoolName(), 0, 0, 0, source.getMaximumPoolSize())
        : new PoolUse(
            source.getPoolName(),
            pool.getActiveConnections(),
            pool.getIdleConnections(),
            pool.getThreadsAwaitingConnection(),
            source.getMaximumPoolSize());
  }
}
