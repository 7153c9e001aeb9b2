package io.lintel.architecture.bad.bootstrap;

/** What nobody may import. */
public record Wiring() {}
