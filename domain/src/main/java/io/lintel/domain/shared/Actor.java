package io.lintel.domain.shared;

import java.util.UUID;

/** Who does something, as the audit trail keeps it. */
public sealed interface Actor {

  /** How people read it. */
  String name();

  /** Tells actors apart for good; names may change and be used again. */
  String key();

  /** Somebody who signed in. */
  record User(UUID id, String name) implements Actor {
    @Override
    public String key() {
      return "user:" + id;
    }
  }

  /**
   * A program with a token of somebody's.
   *
   * @param name what its owner called the token
   */
  record Token(UUID id, String name, User owner) implements Actor {
    @Override
    public String key() {
      return "token:" + id;
    }
  }

  /** A device on its own account. */
  record Device(Eui eui) implements Actor {
    @Override
    public String name() {
      return eui.toString();
    }

    @Override
    public String key() {
      return "device:" + eui;
    }
  }

  /**
   * Somebody at the machine itself.
   *
   * @param name of the account there
   */
  record CommandLine(String name) implements Actor {
    @Override
    public String key() {
      return "command-line:" + name;
    }
  }

  /**
   * A part of Lintel, by the clock or for nobody in particular.
   *
   * @param name of the part
   */
  record Internal(String name) implements Actor {
    @Override
    public String key() {
      return "internal:" + name;
    }
  }
}
