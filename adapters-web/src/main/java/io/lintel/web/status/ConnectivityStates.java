package io.lintel.web.status;

import io.lintel.domain.shared.Invalid;
import io.lintel.domain.status.Connectivity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The states of connectivity by their names. */
public final class ConnectivityStates {

  private ConnectivityStates() {}

  /**
   * @throws Invalid when the text names none
   */
  public static Connectivity.State parse(String field, String text) {
    return Arrays.stream(Connectivity.State.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Invalid(field, "must be one of " + names()));
  }

  private static String names() {
    return Arrays.stream(Connectivity.State.values())
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }
}
