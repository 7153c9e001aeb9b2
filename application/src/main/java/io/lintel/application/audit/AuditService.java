package io.lintel.application.audit;

import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.AuditTrail;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.Scope;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Shows staff who changed what. Users and what they come in with are for admins only, and so is
 * from where somebody came.
 */
public final class AuditService {

  private final AuditTrail trail;

  public AuditService(AuditTrail trail) {
    this.trail = trail;
  }

  /** A page of the entries that a query asks for, as far as the caller may know, latest first. */
  public Page<AuditEntry> list(Caller caller, AuditQuery query) {
    caller.requireStaff(Scope.READ);
    return caller.isAdmin()
        ? trail.list(query)
        : trail.list(ofThings(query)).map(AuditEntry::withoutOrigin);
  }

  private static AuditQuery ofThings(AuditQuery query) {
    return query.ofKinds(
        query.kinds().stream()
            .filter(Predicate.not(AuditSubject.Kind::isOfIdentity))
            .collect(Collectors.toSet()));
  }
}
