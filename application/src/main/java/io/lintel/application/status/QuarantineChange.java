package io.lintel.application.status;

import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.audit.Description;
import java.util.Optional;

/**
 * What the audit trail keeps of messages that could not be decoded: how many, not what they say.
 */
final class QuarantineChange {

  private static final AuditSubject MESSAGES =
      new AuditSubject(AuditSubject.Kind.QUARANTINE, "messages");

  private QuarantineChange() {}

  static Change discarded(int messages) {
    return change("quarantine.discarded", new Description().with("messages", messages));
  }

  static Change replayed(int taken, int refused) {
    return change(
        "quarantine.replayed", new Description().with("taken", taken).with("refused", refused));
  }

  private static Change change(String action, Description description) {
    return Change.of(action, MESSAGES, Optional.empty(), Optional.of(description.members()));
  }
}
