package io.lintel.persistence.redis;

import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusHistoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import redis.clients.jedis.RedisClient;

final class RedisStatusHistoryTest extends StatusHistoryContract {

  private static RedisProgram redis;
  private static RedisClient dead;

  @BeforeAll
  static void start() {
    redis = new RedisProgram();
    dead = RedisProgram.dead();
  }

  @AfterAll
  static void stop() {
    dead.close();
    redis.close();
  }

  @Override
  protected StatusHistory emptyHistory() {
    redis.empty();
    return new RedisStatusHistory(redis.client(), "{contract}:");
  }

  @Override
  protected StatusHistory unreachableHistory() {
    return new RedisStatusHistory(dead, "{contract}:");
  }
}
