package io.lintel.bootstrap.config;

import io.lintel.domain.status.StatusBackend;

/** Which backend keeps the status. */
public sealed interface StatusUrl {

  /** The one of the registry. */
  record SameDatabase() implements StatusUrl {

    @Override
    public String toString() {
      return "database";
    }
  }

  /** One of its own of the kinds that the registry has too. */
  record OtherDatabase(DatabaseUrl url) implements StatusUrl {

    @Override
    public String toString() {
      return url.toString();
    }
  }

  /** One that a jar on the class path brings. */
  record Brought(StatusBackend backend, String url) implements StatusUrl {

    @Override
    public String toString() {
      return Secrets.masked(url);
    }
  }

  record Mongodb(String url) implements StatusUrl {

    @Override
    public String toString() {
      return Secrets.masked(url);
    }
  }
}
