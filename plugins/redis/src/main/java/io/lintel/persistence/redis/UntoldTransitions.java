package io.lintel.persistence.redis;

import io.lintel.domain.status.ConnectivityChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Transitions that somebody still has to tell of. */
final class UntoldTransitions {

  private static final Script UNTOLD = Script.of("untold");
  private static final Script TOLD = Script.of("told");

  private final RedisDatabase redis;

  UntoldTransitions(RedisDatabase redis) {
    this.redis = redis;
  }

  List<ConnectivityChange> oldest(int limit) {
    return ((List<?>) redis.run(UNTOLD, List.of(Integer.toString(limit))))
        .stream().map(change -> ChangeText.parse((String) change)).toList();
  }

  void remove(Collection<ConnectivityChange> changes) {
    var arguments = new ArrayList<String>();
    for (var change : changes) {
      arguments.add(change.eui().toString());
      arguments.add(ChangeText.of(change));
    }
    redis.run(TOLD, arguments);
  }
}
