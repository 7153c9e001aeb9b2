package io.lintel.persistence.redis;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.StatusBackend;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusStore;
import java.net.URI;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/** Brings {@code LINTEL_STATUS=redis://user:password@host:6379/0}. */
public final class RedisBackend implements StatusBackend {

  /** In front of all keys; the braces let a cluster keep them in one slot. */
  private static final String PREFIX = "{lintel}:";

  @Override
  public String scheme() {
    return "redis";
  }

  @Override
  public Opened open(String url) {
    return new Open(RedisClient.create(parse(url)));
  }

  private static URI parse(String url) {
    try {
      var uri = URI.create(url);
      if (JedisURIHelper.isValid(uri)) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new Invalid("status", "is not a well-formed URL: " + e.getMessage());
    }
    throw new Invalid("status", "must be redis://user:password@host:port/database");
  }

  private record Open(RedisClient client) implements Opened {

    @Override
    public StatusStore statuses() {
      return new RedisStatusStore(client, PREFIX);
    }

    @Override
    public StatusHistory history() {
      return new RedisStatusHistory(client, PREFIX);
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
