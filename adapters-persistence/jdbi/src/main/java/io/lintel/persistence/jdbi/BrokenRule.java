package io.lintel.persistence.jdbi;

/** A rule of the schema that a statement would have broken; it changed nothing. */
public sealed interface BrokenRule {

  /**
   * There is such a row already.
   *
   * @param columns the table and its columns with {@code _} between them, such as {@code
   *     facility_rooms_floor_id_name}
   */
  record Unique(String columns) implements BrokenRule {}

  /** What the row refers to does not exist, or what is to be deleted is referred to. */
  record Reference() implements BrokenRule {}
}
