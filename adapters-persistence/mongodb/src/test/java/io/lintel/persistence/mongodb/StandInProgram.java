package io.lintel.persistence.mongodb;

import java.io.IOException;

/** The stand-in as a process of its own: prints its URL and ends with its standard input. */
public final class StandInProgram {

  private StandInProgram() {}

  public static void main(String[] arguments) throws IOException {
    try (var server = StandInServer.start()) {
      System.out.println(server.url("lintel"));
      while (System.in.read() >= 0) {}
    }
  }
}
