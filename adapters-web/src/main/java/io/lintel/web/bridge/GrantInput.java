package io.lintel.web.bridge;

import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.http.Rules;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is granted. */
record GrantInput(@Nullable String level) {

  GrantLevel toLevel() {
    var text = Rules.required("level", level);
    return Arrays.stream(GrantLevel.values())
        .filter(it -> it.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new Invalid(
                "level",
                "must be one of "
                    + Arrays.stream(GrantLevel.values())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))));
  }
}
