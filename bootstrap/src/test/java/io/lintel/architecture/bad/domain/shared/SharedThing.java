package io.lintel.architecture.bad.domain.shared;

import io.lintel.architecture.bad.domain.facility.Cellar;

/** Shared code that sees a context. */
public record SharedThing(Cellar cellar) {}
