package io.lintel.architecture.bad.domain.facility;

import java.util.UUID;

/** What others of the bad classes must not see. */
public record Cellar(UUID id) {}
