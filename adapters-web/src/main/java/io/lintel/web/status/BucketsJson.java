package io.lintel.web.status;

import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.NumberSummary;
import io.lintel.domain.status.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples of a field as they are answered when they are summarised. */
public record BucketsJson(String bucket, List<BucketJson> items) {

  /** What the samples of one stretch of time come to. */
  public record BucketJson(
      Instant start, long count, @Nullable NumberSummary numbers, Reading last) {

    static BucketJson of(Bucket bucket) {
      return new BucketJson(
          bucket.start(), bucket.count(), bucket.numbers().orElse(null), bucket.last());
    }
  }

  public static BucketsJson of(Duration width, List<Bucket> buckets) {
    return new BucketsJson(width.toString(), buckets.stream().map(BucketJson::of).toList());
  }
}
