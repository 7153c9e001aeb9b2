package io.lintel.bootstrap.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The settings as values of types, or why they are none. */
final class Values {

  private final Settings settings;

  Values(Settings settings) {
    this.settings = settings;
  }

  String text(Key key) {
    return settings.get(key).value().strip();
  }

  /** Whether somebody gave it, be it empty. */
  boolean isGiven(Key key) {
    return settings.get(key).given();
  }

  Optional<String> given(Key key) {
    return Optional.of(text(key)).filter(Predicate.not(String::isEmpty));
  }

  /** Those that stand between commas. */
  List<String> list(Key key) {
    return Arrays.stream(text(key).split(",", -1))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  int port(Key key) {
    try {
      int port = Integer.parseInt(text(key));
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw wrong(key, "must be a number from 0 to 65535");
    }
    throw wrong(key, "must be from 0 to 65535");
  }

  long mebibytes(Key key) {
    var text = text(key);
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw wrong(key, "must be a whole number from 1 to 9999999");
    }
    return Long.parseLong(text) << 20;
  }

  boolean bool(Key key) {
    return switch (text(key).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, "must be true or false");
    };
  }

  Duration duration(Key key) {
    try {
      var duration = Duration.parse(text(key));
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      throw wrong(key, "must be an ISO 8601 duration such as PT30S or PT5M");
    }
    throw wrong(key, "must not be negative");
  }

  URI uri(Key key, String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong(key, "is not a well-formed URL (escape special characters of a password as %XX)");
    }
  }

  /** A file that can be read now. */
  Optional<Path> file(Key key) {
    var file = given(key).map(Path::of);
    if (file.isPresent() && !Files.isReadable(file.get())) {
      throw wrong(key, "must be a file that can be read");
    }
    return file;
  }

  /** Two files that are of no use alone. */
  Optional<TlsFiles> tlsFiles(Key certificate, Key key) {
    var first = file(certificate);
    var second = file(key);
    if (first.isPresent() != second.isPresent()) {
      throw together(certificate, key);
    }
    return first.flatMap(one -> second.map(other -> new TlsFiles(one, other)));
  }

  ConfigurationException together(Key one, Key other) {
    return new ConfigurationException(
        "%s and %s go together: one is given without the other"
            .formatted(one.variable(), other.variable()));
  }

  ConfigurationException wrong(Key key, String whatWouldBeRight) {
    return settings.get(key).wrong(whatWouldBeRight);
  }
}
