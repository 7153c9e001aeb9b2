package io.lintel.web.http;

import io.lintel.application.shared.Caller;

/** Tells for whom a request acts. Asked once for each request to a route that is not open. */
@FunctionalInterface
public interface CallerResolver {

  /**
   * @throws ProblemException when the request does not say so rightly
   */
  Caller resolve(Request request);
}
