package io.lintel.web.admin.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads in a {@code User-Agent} what people would call the browser, and what it runs on. */
final class Client {

  /** By the word that tells it; those that imitate others come before these. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg/", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("Linux", "Linux"));

  private Client() {}

  static Optional<String> browser(String userAgent) {
    return first(BROWSERS, userAgent);
  }

  static Optional<String> system(String userAgent) {
    return first(SYSTEMS, userAgent);
  }

  private static Optional<String> first(List<Map.Entry<String, String>> names, String userAgent) {
    return names.stream()
        .filter(it -> userAgent.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
