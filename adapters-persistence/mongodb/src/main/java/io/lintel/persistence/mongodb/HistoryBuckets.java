package io.lintel.persistence.mongodb;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Bucket;
import io.lintel.domain.status.BucketQuery;
import io.lintel.domain.status.NumberSummary;
import io.lintel.domain.status.Reading;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Adds up one range of the ids in the order of their index, so that the newest sample of a bucket
 * is its last. Numbers are what comes between null and texts in the order of BSON; what is none is
 * null here, which {@code $min}, {@code $max} and {@code $sum} pass over. Not {@code $avg}, which
 * would overflow.
 */
final class HistoryBuckets {

  private static final BsonDocument NUMBERS =
      BsonDocument.parse(
          """
          {$project: {
            _id: 0,
            at: '$_id.at',
            sample: 1,
            number: {$cond: [
              {$and: [{$gt: ['$sample.v', null]}, {$lt: ['$sample.v', '']}]}, '$sample.v', null]}}}
          """);

  private HistoryBuckets() {}

  static List<Bson> stages(Eui eui, BucketQuery query) {
    return List.of(
        Aggregates.match(SampleDocument.within(eui, query.field(), query.range())),
        Aggregates.sort(Sorts.ascending(SampleDocument.ID)),
        NUMBERS,
        group(query.widthMicros()),
        Aggregates.sort(Sorts.ascending(SampleDocument.ID)));
  }

  private static BsonDocument group(long width) {
    return BsonDocument.parse(
        """
        {$group: {
          _id: {$subtract: ['$at', {$mod: [{$add: [{$mod: ['$at', %1$s]}, %1$s]}, %1$s]}]},
          count: {$sum: 1},
          last: {$last: '$sample'},
          lastAt: {$last: '$at'},
          numbers: {$sum: {$cond: [{$eq: ['$number', null]}, 0, 1]}},
          least: {$min: '$number'},
          greatest: {$max: '$number'},
          usual: {$sum: {$cond: [{$lt: [{$abs: '$number'}, %2$s]}, '$number', null]}},
          huge: {$sum: {
            $cond: [{$gte: [{$abs: '$number'}, %2$s]}, {$divide: ['$number', %3$s]}, null]}}}}
        """
            .formatted(
                "{$numberLong: '%d'}".formatted(width), NumberSummary.HUGE, NumberSummary.SCALE));
  }

  /** Its id need not be read: the start follows from any of its times. */
  static Bucket toDomain(BsonDocument group, BucketQuery query) {
    var last =
        new Reading(
            BsonTimes.instant(group, "lastAt"), SampleDocument.value(group.getDocument("last")));
    return new Bucket(
        query.start(last.at()), group.getNumber("count").longValue(), numbers(group), last);
  }

  private static Optional<NumberSummary> numbers(BsonDocument group) {
    long count = group.getNumber("numbers").longValue();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            NumberSummary.of(
                count,
                group.getNumber("least").doubleValue(),
                group.getNumber("greatest").doubleValue(),
                group.getNumber("usual").doubleValue(),
                group.getNumber("huge").doubleValue()));
  }
}
