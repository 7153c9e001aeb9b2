package io.lintel.web.http;

import java.util.Map;
import java.util.Optional;

/** Tells people in pages what programs are told in problem documents. */
@FunctionalInterface
public interface ProblemPages {

  /** All addresses are for programs. */
  ProblemPages NONE = _ -> Optional.empty();

  /** A page that is answered instead of what was asked for. */
  record Page(int status, Map<String, String> headers, Reply.Body.Whole body) {

    public Page {
      headers = Map.copyOf(headers);
    }
  }

  /** The page for a request that failed; empty when its address is one for programs. */
  Optional<Page> page(FailedRequest failed);
}
