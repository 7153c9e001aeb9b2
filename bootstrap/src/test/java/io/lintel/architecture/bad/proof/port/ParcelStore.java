package io.lintel.architecture.bad.proof.port;

/** A port that has a contract. */
public interface ParcelStore {

  int count();
}
