package io.lintel.web.http;

import io.lintel.domain.shared.TraceContext;
import java.util.Optional;

/** Follows requests through systems (W3C Trace Context); must return soon and not throw. */
@FunctionalInterface
public interface RequestTracing {

  /** Passes on to which trace a request belongs, and notes nothing. */
  RequestTracing PASSING =
      (_, _, parent) ->
          new Step() {
            @Override
            public Optional<TraceContext> context() {
              return parent;
            }

            @Override
            public void end(String route, int status) {}
          };

  /** One request. Ends in the thread that it began in. */
  interface Step {

    /** What what follows from the request belongs to. */
    Optional<TraceContext> context();

    /**
     * @param route its path with parameters in braces; a dash when nothing is there
     */
    void end(String route, int status);
  }

  /**
   * @param parent as the request says
   */
  Step begin(String method, String path, Optional<TraceContext> parent);
}
