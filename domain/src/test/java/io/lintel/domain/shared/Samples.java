package io.lintel.domain.shared;

import java.time.Instant;
import java.util.List;

/** Texts and times that stores tend to get wrong. */
public final class Samples {

  /** Names that are valid everywhere: every script, and what query languages treat specially. */
  public static final List<String> NAMES =
      List.of(
          "Lamp",
          "مصباح الردهة",
          "会议室の照明",
          "Светильник",
          "φῶς",
          "מנורה",
          "गलियारे का दीया",
          "💡 lamp 👩🏽‍🔧",
          "𝔏𝔞𝔪𝔭 \uD87E\uDC1B",
          "Cafe\u0301",
          "Caf\u00e9",
          "Straße",
          "İstanbul ışık",
          "\u200fright to left\u200e",
          "no\u00a0break",
          "100% sure",
          "snake_case",
          "back\\slash",
          "O'Brien's \"lamp\"; drop table devices; --",
          "${jndi} {{mustache}} <b>&amp;</b>",
          "null",
          "\uFFFD\uFEFFx");

  /** Times at every precision and at the ends of what is likely. */
  public static final List<Instant> TIMES =
      List.of(
          Instant.EPOCH,
          Instant.parse("1970-01-01T00:00:00.000001Z"),
          Instant.parse("1969-12-31T23:59:59.999999Z"),
          Instant.parse("2026-03-29T01:30:00Z"),
          Instant.parse("2026-11-23T14:15:16.123Z"),
          Instant.parse("2026-11-23T14:15:16.123456Z"),
          Instant.parse("2026-11-23T14:15:16.123456789Z"),
          Instant.parse("2026-12-31T23:59:59.999999999Z"),
          Instant.parse("9999-12-31T23:59:59.999999Z"));

  private Samples() {}
}
