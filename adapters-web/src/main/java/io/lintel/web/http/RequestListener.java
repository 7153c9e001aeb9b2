package io.lintel.web.http;

import java.time.Duration;

/** Is told of every request when it has been answered; must return soon and not throw. */
@FunctionalInterface
public interface RequestListener {

  /**
   * @param route its path with parameters in braces; a dash when nothing is there
   */
  void answered(String method, String route, int status, Duration took);
}
