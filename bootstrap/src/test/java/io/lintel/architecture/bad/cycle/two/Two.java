package io.lintel.architecture.bad.cycle.two;

import io.lintel.architecture.bad.cycle.one.One;

/** Sees {@link One}, which sees this. */
public record Two(One other) {}
