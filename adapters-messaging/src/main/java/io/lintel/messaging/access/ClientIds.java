package io.lintel.messaging.access;

import io.lintel.application.bridge.BrokerLogins.Login;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.util.regex.Pattern;

/**
 * Which client ids are whose. A broker keeps a session for each and gives it to whoever comes with
 * the id, so ids must be as much one's own as topics are.
 */
final class ClientIds {

  private static final char MORE = '_';

  /** What a broker makes up for a client that names none; nobody guesses that of another. */
  private static final Pattern MADE_UP =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private ClientIds() {}

  static boolean mayBe(String clientId, Login login) {
    if (MADE_UP.matcher(clientId).matches()) {
      return true;
    }
    int more = clientId.indexOf(MORE);
    var own = more < 0 ? clientId : clientId.substring(0, more);
    return switch (login) {
      case Login.OfDevice(var eui, _) -> isSpellingOf(eui, own);
      case Login.OfBridge(var account) -> own.equals(account.name());
    };
  }

  private static boolean isSpellingOf(Eui eui, String text) {
    try {
      return Eui.parse(text).equals(eui);
    } catch (Invalid e) {
      return false;
    }
  }
}
