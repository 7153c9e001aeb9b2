package io.lintel.architecture.bad.proof.port;

/** A port without a contract. */
public interface LetterStore {

  int count();
}
