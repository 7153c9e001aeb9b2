package io.lintel.web.http;

import io.javalin.http.Context;
import java.util.Optional;

/** Where a request came, with what: as much as is known of one that cannot be served, too. */
public interface Visit {

  String method();

  String path();

  /** As it was sent; empty when there is none. */
  String queryString();

  Optional<String> header(String name);

  static Visit of(Context context) {
    return new Visit() {
      @Override
      public String method() {
        return context.req().getMethod();
      }

      @Override
      public String path() {
        return context.path();
      }

      @Override
      public String queryString() {
        return Optional.ofNullable(context.queryString()).orElse("");
      }

      @Override
      public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
      }
    };
  }
}
