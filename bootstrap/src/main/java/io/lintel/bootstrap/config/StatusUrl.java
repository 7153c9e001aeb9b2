package io.lintel.bootstrap.config;

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

  record Mongodb(String url) implements StatusUrl {

    @Override
    public String toString() {
      return Secrets.masked(url);
    }
  }
}
