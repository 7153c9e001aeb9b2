package io.lintel.persistence.redis;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.HistoryPage;
import io.lintel.domain.status.HistoryQuery;
import io.lintel.domain.status.NumberSummary;
import io.lintel.domain.status.Sample;
import io.lintel.domain.status.StatusHistory;
import io.lintel.domain.status.StatusReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.RedisClient;

/**
 * Keeps history in Redis 6.2 or later, a sorted set of each field. Any number of nodes may write at
 * once. All of it is in the server's memory: some 200 bytes a sample.
 *
 * <p>Construction does not ask the server, which may be away then.
 */
public final class RedisStatusHistory implements StatusHistory {

  private static final Script APPEND = Script.of("append");
  private static final Script BUCKETS = Script.of("buckets");
  private static final Script PURGE = Script.of("purge");
  private static final Script FORGET = Script.of("forget_history");
  private static final int STEP = 1_000;

  private final RedisDatabase redis;

  /**
   * @param client that the caller closes and whose timeouts count
   * @param prefix of all keys; for a cluster with a hash tag, such as <code>{status}:</code>
   */
  public RedisStatusHistory(RedisClient client, String prefix) {
    redis = new RedisDatabase(client, prefix);
  }

  @Override
  public void append(List<StatusReport> reports) {
    var samples = Sample.of(reports);
    for (int from = 0; from < samples.size(); from += STEP) {
      var arguments = new ArrayList<String>();
      for (var sample : samples.subList(from, Math.min(from + STEP, samples.size()))) {
        arguments.add(sample.eui().toString());
        arguments.add(sample.field().value());
        arguments.add(Sortable.text(sample.at()));
        arguments.add(Sortable.text(sample.value().hash()));
        arguments.add(sample.value().text());
      }
      redis.run(APPEND, arguments);
    }
  }

  @Override
  public HistoryPage read(Eui eui, HistoryQuery query) {
    var samples = "h:" + eui + ":" + query.field();
    var from = "[" + Sortable.text(query.range().from());
    var to = "(" + Sortable.text(query.range().to());
    int most = query.limit() + 1;
    var found =
        switch (query.order()) {
          case OLDEST_FIRST -> redis.range(samples, from, to, most);
          case NEWEST_FIRST -> redis.rangeBackwards(samples, from, to, most);
        };
    return HistoryPage.of(found.stream().map(RegisterText::reading).toList(), query.limit());
  }

  @Override
  public List<Bucket> buckets(Eui eui, BucketQuery query) {
    var arguments = new ArrayList<String>();
    arguments.add(eui.toString());
    arguments.add(query.field().value());
    arguments.add(Double.toString(NumberSummary.HUGE));
    arguments.add(Double.toString(NumberSummary.SCALE));
    var range = query.range();
    for (var from = range.from();
        from.isBefore(range.to());
        from = query.start(from).plus(query.width())) {
      arguments.add(Sortable.text(from));
    }
    arguments.add(Sortable.text(range.to()));
    return ((List<?>) redis.run(BUCKETS, arguments))
        .stream().map(bucket -> bucket((List<?>) bucket, query)).toList();
  }

  private static Bucket bucket(List<?> sums, BucketQuery query) {
    var last = RegisterText.reading((String) sums.get(6));
    long numbers = (Long) sums.get(1);
    var summary =
        numbers == 0
            ? Optional.<NumberSummary>empty()
            : Optional.of(
                NumberSummary.of(
                    numbers,
                    number(sums.get(2)),
                    number(sums.get(3)),
                    number(sums.get(4)),
                    number(sums.get(5))));
    return new Bucket(query.start(last.at()), (Long) sums.get(0), summary, last);
  }

  private static double number(Object text) {
    return Double.parseDouble((String) text);
  }

  @Override
  public int purge(Instant before, int limit) {
    var arguments = List.of(Sortable.text(before), Integer.toString(limit));
    return Math.toIntExact((Long) redis.run(PURGE, arguments));
  }

  @Override
  public void delete(Eui eui) {
    var arguments = List.of(eui.toString(), Integer.toString(STEP));
    while (redis.run(FORGET, arguments).equals((long) STEP)) {
      // the rest
    }
  }
}
