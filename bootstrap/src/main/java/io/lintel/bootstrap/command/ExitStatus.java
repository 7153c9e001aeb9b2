package io.lintel.bootstrap.command;

import java.util.Arrays;
import java.util.stream.Stream;

/** What the program's exit code says; but for the first two as in BSD's sysexits.h. */
enum ExitStatus {
  DONE(0, "It is done."),
  FOUND_PROBLEMS(1, "A check ran to its end and found problems."),
  WRONG_USAGE(64, "The command line is not understood."),
  BAD_DATA(65, "What was handed in is wrong: rows that failed, a damaged archive, a broken rule."),
  NO_INPUT(66, "A file that was to be read is not there, or cannot be read."),
  UNAVAILABLE(69, "A store or a broker is away, or a port is taken; later it may work."),
  DEFECT(70, "The program failed; the log says where. Please report it."),
  CANNOT_CREATE(73, "The target cannot be written to, or holds something already."),
  BROKEN_TRANSFER(74, "Reading or writing broke off."),
  NOT_ALLOWED(77, "The caller may not do that."),
  WRONG_CONFIGURATION(78, "A setting is wrong, or the tables are of a newer version.");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }

  static Stream<ExitStatus> all() {
    return Arrays.stream(values());
  }
}
