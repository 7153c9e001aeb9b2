package io.lintel.web.status;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Page;
import io.lintel.web.http.Rules;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which messages callers mean: some by their ids, or all. */
record MessageSelection(@Nullable List<String> ids, @Nullable Boolean all) {

  /**
   * Whether all are meant.
   *
   * @throws Invalid when it is not clear
   */
  boolean meansAll() {
    boolean every = all != null && all;
    if (every == (ids != null)) {
      throw new Invalid("", "must have either 'ids' or 'all' as true");
    }
    return every;
  }

  List<UUID> toIds() {
    var texts = Rules.required("ids", ids);
    if (texts.isEmpty() || texts.size() > Page.LARGEST) {
      throw new Invalid(
          "ids", "must be from 1 to %d, not %d".formatted(Page.LARGEST, texts.size()));
    }
    return IntStream.range(0, texts.size())
        .mapToObj(i -> Rules.uuid("ids/" + i, texts.get(i)))
        .distinct()
        .toList();
  }
}
