package io.lintel.persistence.jdbi;

import org.jspecify.annotations.Nullable;

/**
 * The tables in the database are not those of this program: a newer one made them, or somebody
 * changed them. Nothing was changed.
 */
public final class IncompatibleSchema extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncompatibleSchema(String store, String problem, @Nullable Throwable cause) {
    super("The tables in " + store + " do not fit this program: " + problem, cause);
  }
}
