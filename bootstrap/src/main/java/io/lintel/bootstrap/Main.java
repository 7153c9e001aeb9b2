package io.lintel.bootstrap;

import io.lintel.bootstrap.command.LintelCommand;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(LintelCommand.run(arguments));
  }
}
