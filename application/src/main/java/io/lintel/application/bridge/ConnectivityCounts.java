package io.lintel.application.bridge;

import io.lintel.domain.status.Connectivity;

/** How many devices are in each state of connectivity. */
public record ConnectivityCounts(long neverSeen, long online, long late, long offline) {

  public static final ConnectivityCounts NONE = new ConnectivityCounts(0, 0, 0, 0);

  static ConnectivityCounts one(Connectivity.State state) {
    return switch (state) {
      case NEVER_SEEN -> new ConnectivityCounts(1, 0, 0, 0);
      case ONLINE -> new ConnectivityCounts(0, 1, 0, 0);
      case LATE -> new ConnectivityCounts(0, 0, 1, 0);
      case OFFLINE -> new ConnectivityCounts(0, 0, 0, 1);
    };
  }

  ConnectivityCounts plus(ConnectivityCounts other) {
    return new ConnectivityCounts(
        neverSeen + other.neverSeen,
        online + other.online,
        late + other.late,
        offline + other.offline);
  }

  public long of(Connectivity.State state) {
    return switch (state) {
      case NEVER_SEEN -> neverSeen;
      case ONLINE -> online;
      case LATE -> late;
      case OFFLINE -> offline;
    };
  }

  public long total() {
    return neverSeen + online + late + offline;
  }
}
