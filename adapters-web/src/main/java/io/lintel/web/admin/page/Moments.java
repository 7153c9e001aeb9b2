package io.lintel.web.admin.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Says when something was, or will be, in the words of a language and the time of a place. */
final class Moments {

  private static final String ABSOLUTE = "d MMM uuuu, HH:mm:ss zzz";
  private static final String DAY = "d MMM uuuu";

  private final Messages messages;
  private final ZoneId zone;
  private final Instant now;

  Moments(Messages messages, ZoneId zone, Instant now) {
    this.messages = messages;
    this.zone = zone;
    this.now = now;
  }

  Moment of(Instant at) {
    return new Moment(
        at.truncatedTo(ChronoUnit.SECONDS).toString(), relative(at), formatted(ABSOLUTE, at));
  }

  private String relative(Instant at) {
    var age = Duration.between(at, now);
    var distance = age.abs();
    if (distance.toDays() >= 30) {
      return formatted(DAY, at);
    }
    var words = distance(distance);
    return distance.toSeconds() < 1
        ? messages.text("time.now")
        : messages.text(age.isNegative() ? "time.ahead" : "time.ago", words);
  }

  /** The largest unit of which there is at least one. */
  String distance(Duration length) {
    if (length.toMinutes() < 1) {
      return messages.text("time.seconds", length.toSeconds());
    }
    if (length.toHours() < 1) {
      return messages.text("time.minutes", length.toMinutes());
    }
    return length.toDays() < 1
        ? messages.text("time.hours", length.toHours())
        : messages.text("time.days", length.toDays());
  }

  private String formatted(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, messages.language()).withZone(zone).format(at);
  }
}
