package io.lintel.architecture.bad.proof.adapter;

import io.lintel.architecture.bad.proof.port.ParcelStore;

/** Has none. */
public record UnprovenStore(int count) implements ParcelStore {}
