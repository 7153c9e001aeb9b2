package io.lintel.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Walks lists page by page. */
public final class Pages {

  /** More than any test has; a list that goes in circles is not walked for ever. */
  private static final int MOST_PAGES = 10_000;

  private Pages() {}

  /** All that a list shows, from its start, in its order. */
  public static <T> List<T> walk(int limit, Function<PageRequest, Page<T>> list) {
    return walk(limit, list, () -> {});
  }

  /**
   * As {@link #walk(int, Function)}.
   *
   * @param between runs after each page that is not the last
   */
  public static <T> List<T> walk(int limit, Function<PageRequest, Page<T>> list, Runnable between) {
    var seen = new ArrayList<T>();
    var request = PageRequest.first(limit);
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      var page = list.apply(request);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(page.items());
      if (page.next().isEmpty()) {
        return seen;
      }
      assertThat(page.items()).isNotEmpty();
      request = request.after(page.next().get());
      between.run();
    }
    throw new AssertionError("The list has no end: it goes on behind " + request.after());
  }
}
