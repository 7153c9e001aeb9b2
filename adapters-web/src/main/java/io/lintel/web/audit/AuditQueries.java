package io.lintel.web.audit;

import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.http.QueryParameters;
import io.lintel.web.http.Times;

/** Which entries of the audit trail a request asks for. */
public final class AuditQueries {

  private static final String ACTOR = "[a-z-]{1,20}:.{1,200}";
  private static final String ACTION = "[a-z]{1,40}\\.([a-z-]{1,40}|\\*)";
  private static final String[] OF_A_THING = {"actor", "action", "since", "until"};

  private AuditQueries() {}

  /** The parameters that say which entries about a thing. */
  public static String[] parametersOfAThing() {
    return OF_A_THING.clone();
  }

  public static AuditQuery of(QueryParameters query, PageRequest page) {
    return AuditQuery.all(page)
        .by(query.one("actor", text -> matching(text, ACTOR, "an actor's key, such as user:<id>")))
        .about(query.one("subject", AuditSubject::parse))
        .doing(query.one("action", text -> matching(text, ACTION, "device.changed or device.*")))
        .since(query.one("since", Times::time))
        .until(query.one("until", Times::time));
  }

  private static String matching(String text, String pattern, String example) {
    if (!text.matches(pattern)) {
      throw new Invalid("", "must be such as " + example);
    }
    return text;
  }
}
