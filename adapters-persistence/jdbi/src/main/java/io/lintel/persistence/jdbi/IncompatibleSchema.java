package io.lintel.persistence.jdbi;

/**
 * The tables in the database are not those of this program: a newer one made them, or somebody
 * changed them. Nothing was changed.
 */
public final class IncompatibleSchema extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncompatibleSchema(String store, String problem, Throwable cause) {
    super("The tables in " + store + " do not fit this program: " + problem, cause);
  }
}
