package io.lintel.architecture.bad.proof.adapter;

import io.lintel.architecture.bad.proof.port.ParcelStore;

/** Has a proof. */
public record ProvenStore(int count) implements ParcelStore {}
