package io.lintel.application.status;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.status.FieldName;
import io.lintel.domain.status.FieldValue;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A report as it comes in.
 *
 * @param at when it was so, if the sender said
 */
public record IncomingReport(
    Eui eui, Optional<Instant> at, NavigableMap<FieldName, FieldValue> fields) {}
