package io.lintel.domain.audit;

import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Reach;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the trail; all conditions must hold.
 *
 * @param actor by its key; what a token did counts as its owner's too
 * @param kinds of which kinds of things
 * @param buildings in which the things are
 * @param action as in the entries, or such as {@code device.*} for all that start so
 * @param since included
 * @param until excluded
 */
public record AuditQuery(
    Optional<String> actor,
    Optional<AuditSubject> subject,
    Set<AuditSubject.Kind> kinds,
    Reach buildings,
    Optional<String> action,
    Optional<Instant> since,
    Optional<Instant> until,
    PageRequest page) {

  public static AuditQuery all(PageRequest page) {
    return new AuditQuery(
        Optional.empty(),
        Optional.empty(),
        EnumSet.allOf(AuditSubject.Kind.class),
        Reach.everywhere(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        page);
  }

  public AuditQuery {
    kinds = Set.copyOf(kinds);
  }

  public AuditQuery by(Optional<String> changed) {
    return new AuditQuery(changed, subject, kinds, buildings, action, since, until, page);
  }

  public AuditQuery about(Optional<AuditSubject> changed) {
    return new AuditQuery(actor, changed, kinds, buildings, action, since, until, page);
  }

  public AuditQuery ofKinds(Set<AuditSubject.Kind> changed) {
    return new AuditQuery(actor, subject, changed, buildings, action, since, until, page);
  }

  public AuditQuery in(Reach changed) {
    return new AuditQuery(actor, subject, kinds, changed, action, since, until, page);
  }

  public AuditQuery doing(Optional<String> changed) {
    return new AuditQuery(actor, subject, kinds, buildings, changed, since, until, page);
  }

  public AuditQuery since(Optional<Instant> changed) {
    return new AuditQuery(actor, subject, kinds, buildings, action, changed, until, page);
  }

  public AuditQuery until(Optional<Instant> changed) {
    return new AuditQuery(actor, subject, kinds, buildings, action, since, changed, page);
  }

  public AuditQuery page(PageRequest changed) {
    return new AuditQuery(actor, subject, kinds, buildings, action, since, until, changed);
  }

  public boolean admits(AuditEntry entry) {
    var change = entry.change();
    return actor.filter(key -> !entry.actor().answersTo(key)).isEmpty()
        && subject.filter(it -> !change.subject().equals(it)).isEmpty()
        && kinds.contains(change.subject().kind())
        && buildings.covers(change.building())
        && action.filter(it -> !isAction(it, change.action())).isEmpty()
        && since.filter(it -> entry.at().isBefore(it)).isEmpty()
        && until.filter(it -> !entry.at().isBefore(it)).isEmpty();
  }

  /** How the actions begin that are asked for, when it is not a whole one. */
  public Optional<String> actionStart() {
    return action.filter(it -> it.endsWith(".*")).map(it -> it.substring(0, it.length() - 1));
  }

  private boolean isAction(String asked, String done) {
    return actionStart().map(done::startsWith).orElseGet(() -> done.equals(asked));
  }
}
