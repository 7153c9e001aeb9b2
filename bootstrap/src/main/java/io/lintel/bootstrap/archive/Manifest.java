package io.lintel.bootstrap.archive;

import java.util.List;

/**
 * What an archive holds; its last entry.
 *
 * @param format of the archive; {@value #FORMAT} is the only one so far
 * @param lintel the version of the program that wrote it
 * @param writtenAt in UTC
 */
record Manifest(int format, String lintel, String writtenAt, List<Part> sections) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** How many lines have a checksum together, so that damage has a place. */
  static final int LINES_OF_A_CHECKSUM = 10_000;

  Manifest {
    sections = List.copyOf(sections);
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
