package io.lintel.architecture.bad.proof.adapter;

import io.lintel.architecture.bad.proof.port.ParcelStore;

/** Has one that need not run. */
public record SometimesProvenStore(int count) implements ParcelStore {}
