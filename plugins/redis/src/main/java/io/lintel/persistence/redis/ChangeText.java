package io.lintel.persistence.redis;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.Connectivity;
import io.lintel.domain.status.ConnectivityChange;

/** A transition as it is kept until it has been told: {@code eui|from|to|since|reason}. */
final class ChangeText {

  private ChangeText() {}

  static String of(ConnectivityChange change) {
    var to = change.to();
    return String.join(
        "|",
        change.eui().toString(),
        change.from().name(),
        to.state().name(),
        to.since().map(Sortable::text).orElse(""),
        to.reason().map(Enum::name).orElse(""));
  }

  static ConnectivityChange parse(String text) {
    var parts = text.split("\\|", -1);
    return new ConnectivityChange(
        Eui.parse(parts[0]),
        Connectivity.State.valueOf(parts[1]),
        Connection.connectivity(parts[2], parts[3], parts[4]));
  }
}
