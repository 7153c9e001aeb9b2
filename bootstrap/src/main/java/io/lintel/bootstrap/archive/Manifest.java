package io.lintel.bootstrap.archive;

import java.util.List;

/**
 * What an archive holds; its last entry.
 *
 * @param format of the archive; the first did not say of which version the tables were
 * @param lintel the version of the program that wrote it
 * @param schema of which version the tables were that the rows are of
 * @param writtenAt in UTC
 */
record Manifest(int format, String lintel, int schema, String writtenAt, List<Part> sections) {

  static final int FORMAT = 2;

  private static final int FIRST_FORMAT = 1;
  private static final int SCHEMA_OF_THE_FIRST_FORMAT = 35;

  static final String NAME = "manifest.json";

  /** How many lines have a checksum together, so that damage has a place. */
  static final int LINES_OF_A_CHECKSUM = 10_000;

  Manifest {
    sections = List.copyOf(sections);
    schema = format == FIRST_FORMAT ? SCHEMA_OF_THE_FIRST_FORMAT : schema;
  }

  /**
   * One kind of thing.
   *
   * @param columns what each line has, in this order
   * @param keys how many of them tell one line from another
   * @param checksums of each {@value #LINES_OF_A_CHECKSUM} lines the SHA-256
   * @param hash of all rows in whatever order, as a copy compares them
   */
  record Part(
      String name,
      String file,
      List<String> columns,
      int keys,
      long rows,
      List<String> checksums,
      String hash) {

    Part {
      columns = List.copyOf(columns);
      checksums = List.copyOf(checksums);
    }
  }
}
