package io.lintel.persistence.redis;

import io.lintel.domain.shared.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.ZRangeParams;

/** Calls of Redis, with its failures translated. */
final class RedisDatabase {

  /** What a server says that is there and cannot serve now. */
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "(LOADING|BUSY|OOM|READONLY|MISCONF|NOREPLICAS|MASTERDOWN|CLUSTERDOWN|TRYAGAIN)\\b.*",
          Pattern.DOTALL);

  private final RedisClient client;
  private final String prefix;

  /**
   * @param prefix of all keys, with a hash tag so that a cluster keeps them together
   */
  RedisDatabase(RedisClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  String key(String name) {
    return prefix + name;
  }

  <T> T answer(Function<RedisClient, T> call) {
    return translated(() -> call.apply(client));
  }

  /** The answers to one call for each of some things, made in one round trip. */
  <S, T> List<T> answers(List<S> things, Call<S, T> call) {
    return translated(() -> {
      try (var pipeline = client.pipelined()) {
        var responses = things.stream().map(thing -> call.on(pipeline, thing)).toList();
        pipeline.sync();
        return responses.stream().map(Response::get).toList();
      }
    });
  }

  /** What is asked for one thing. */
  @FunctionalInterface
  interface Call<S, T> {
    Response<T> on(Pipeline pipeline, S thing);
  }

  /** Members of a sorted set from one to another, as ZRANGE writes these ends. */
  List<String> range(String name, String from, String to, int limit) {
    var range = ZRangeParams.zrangeByLexParams(from, to).limit(0, limit);
    return answer(redis -> redis.zrange(key(name), range));
  }

  /** The same, the last first. */
  List<String> rangeBackwards(String name, String from, String to, int limit) {
    var range = ZRangeParams.zrangeByLexParams(to, from).rev().limit(0, limit);
    return answer(redis -> redis.zrange(key(name), range));
  }

  Object run(Script script, List<String> arguments) {
    return translated(() -> {
      try {
        return client.evalsha(script.sha1(), List.of(prefix), arguments);
      } catch (JedisNoScriptException e) { // Redis keeps them until it is restarted
        return client.eval(script.text(), List.of(prefix), arguments);
      }
    });
  }

  /** Runs a script for each of some arguments in one round trip, or two if Redis forgot it. */
  List<Object> runEach(Script script, List<List<String>> arguments) {
    return translated(() -> {
      var answers = new ArrayList<Object>(tryEach(script, arguments));
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i) instanceof JedisNoScriptException) {
          answers.set(i, run(script, arguments.get(i)));
        }
      }
      return answers;
    });
  }

  private List<Object> tryEach(Script script, List<List<String>> arguments) {
    try (var pipeline = client.pipelined()) {
      for (var one : arguments) {
        pipeline.evalsha(script.sha1(), List.of(prefix), one);
      }
      var answers = pipeline.syncAndReturnAll();
      for (var answer : answers) {
        if (answer instanceof JedisDataException e && !(e instanceof JedisNoScriptException)) {
          throw e;
        }
      }
      return answers;
    }
  }

  private static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (JedisDataException e) {
      if (e instanceof JedisAccessControlException
          || NOT_NOW.matcher(String.valueOf(e.getMessage())).matches()) {
        throw unavailable(e);
      }
      throw e;
    } catch (JedisException e) {
      throw unavailable(e);
    }
  }

  private static StoreUnavailable unavailable(JedisException e) {
    return new StoreUnavailable("Redis", String.valueOf(e.getMessage()), e);
  }
}
