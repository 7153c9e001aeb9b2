package io.lintel.application.device;

import io.lintel.domain.device.KindField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What callers say about a kind; the meaning of each part is that of {@link
 * io.lintel.domain.device.Kind}.
 */
public record KindDraft(
    String name,
    String manufacturer,
    Optional<Duration> reportsEvery,
    Optional<Duration> lateAfter,
    Optional<Duration> offlineAfter,
    List<KindField> fields) {}
