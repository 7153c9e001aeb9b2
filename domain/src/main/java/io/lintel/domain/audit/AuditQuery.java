package io.lintel.domain.audit;

import io.lintel.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the trail; all conditions must hold.
 *
 * @param actor by its key; what a token did counts as its owner's too
 * @param action as in the entries, or such as {@code device.*} for all that start so
 * @param from included
 * @param to excluded
 */
public record AuditQuery(
    Optional<String> actor,
    Optional<AuditSubject> subject,
    Optional<String> action,
    Optional<Instant> from,
    Optional<Instant> to,
    PageRequest page) {

  public static AuditQuery all(PageRequest page) {
    return new AuditQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        page);
  }

  public AuditQuery by(String changed) {
    return new AuditQuery(Optional.of(changed), subject, action, from, to, page);
  }

  public AuditQuery about(AuditSubject changed) {
    return new AuditQuery(actor, Optional.of(changed), action, from, to, page);
  }

  public AuditQuery doing(String changed) {
    return new AuditQuery(actor, subject, Optional.of(changed), from, to, page);
  }

  public AuditQuery since(Instant changed) {
    return new AuditQuery(actor, subject, action, Optional.of(changed), to, page);
  }

  public AuditQuery until(Instant changed) {
    return new AuditQuery(actor, subject, action, from, Optional.of(changed), page);
  }

  public AuditQuery page(PageRequest changed) {
    return new AuditQuery(actor, subject, action, from, to, changed);
  }

  /** How the actions begin that are asked for, when it is not a whole one. */
  public Optional<String> actionStart() {
    return action.filter(it -> it.endsWith(".*")).map(it -> it.substring(0, it.length() - 1));
  }

  public boolean admits(AuditEntry entry) {
    return actor
            .filter(
                key -> !entry.actor().key().equals(key) && !entry.actor().principal().equals(key))
            .isEmpty()
        && subject.filter(it -> !entry.subject().equals(it)).isEmpty()
        && action.filter(it -> !isAction(it, entry.action())).isEmpty()
        && from.filter(it -> entry.at().isBefore(it)).isEmpty()
        && to.filter(it -> !entry.at().isBefore(it)).isEmpty();
  }

  private boolean isAction(String asked, String done) {
    return actionStart().map(done::startsWith).orElseGet(() -> done.equals(asked));
  }
}
