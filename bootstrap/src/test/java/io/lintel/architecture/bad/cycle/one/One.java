package io.lintel.architecture.bad.cycle.one;

import io.lintel.architecture.bad.cycle.two.Two;

/** Sees {@link Two}, which sees this. */
public record One(Two other) {}
