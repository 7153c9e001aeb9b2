package io.lintel.persistence.redis;

import io.lintel.domain.status.StatusStore;
import io.lintel.domain.status.StatusStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import redis.clients.jedis.RedisClient;

final class RedisStatusStoreTest extends StatusStoreContract {

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
  protected StatusStore emptyStore() {
    redis.empty();
    return new RedisStatusStore(redis.client(), "{contract}:");
  }

  @Override
  protected StatusStore unreachableStore() {
    return new RedisStatusStore(dead, "{contract}:");
  }
}
