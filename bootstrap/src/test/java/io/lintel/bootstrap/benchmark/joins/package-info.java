/**
 * Joins or services? The devices of a building, found in three ways: ADR 8 (docs/adr) keeps the
 * question and what these measurements say.
 */
@NullMarked
package io.lintel.bootstrap.benchmark.joins;

import org.jspecify.annotations.NullMarked;
