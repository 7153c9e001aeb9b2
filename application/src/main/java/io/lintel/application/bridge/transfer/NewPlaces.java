package io.lintel.application.bridge.transfer;

import java.util.List;

/**
 * Which places a dry run has said would be made, so that it says so once; of more than {@value
 * #MOST} it may say it again of the first.
 */
final class NewPlaces {

  private static final int MOST = 30_000;

  private final RecentlyUsed<String, Boolean> said = new RecentlyUsed<>(MOST);

  /** Those of the places that were not there before. */
  List<String> first(List<String> places) {
    return places.stream().filter(this::isFirst).toList();
  }

  private boolean isFirst(String place) {
    var known = said.find(place).isPresent();
    said.put(place, true);
    return !known;
  }
}
