package io.lintel.web.admin.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What templates know besides their model: the words, the frame, and who is looking when. */
public final class Screen {

  private final Messages messages;
  private final Assets assets;
  private final Heading heading;
  private final List<Area> areas;
  private final Optional<String> viewer;
  private final Optional<Flash> flash;
  private final Optional<String> csrf;
  private final Theme theme;
  private final String address;
  private final ZoneId zone;
  private final Instant now;

  /** What a screen is made of. */
  record Parts(
      Messages messages,
      Assets assets,
      List<Area> areas,
      Optional<String> viewer,
      Optional<Flash> flash,
      Optional<String> csrf,
      Theme theme,
      String address,
      ZoneId zone,
      Instant now) {}

  Screen(Parts parts, Heading heading) {
    this.messages = parts.messages();
    this.assets = parts.assets();
    this.heading = heading;
    this.areas = parts.areas();
    this.viewer = parts.viewer();
    this.flash = parts.flash();
    this.csrf = parts.csrf();
    this.theme = parts.theme();
    this.address = parts.address();
    this.zone = heading.zone().orElse(parts.zone());
    this.now = parts.now();
  }

  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** The word for a state or the like. */
  public String text(Enum<?> value) {
    return messages.text(value);
  }

  public String language() {
    return messages.language().toLanguageTag();
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(messages.language()).format(number);
  }

  public Moment moment(Instant at) {
    return moment(at, null);
  }

  /**
   * @param place whose time is shown; null for that of the page
   */
  public Moment moment(Instant at, @Nullable ZoneId place) {
    return new Moments(messages, place == null ? zone : place, now).of(at);
  }

  public String duration(Duration length) {
    return new Moments(messages, zone, now).distance(length);
  }

  public Instant now() {
    return now;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The address of a file that the page loads. */
  public String asset(String name) {
    return assets.address(name);
  }

  public Heading heading() {
    return heading;
  }

  /** What the navigation offers. */
  public List<Area> areas() {
    return areas;
  }

  public boolean isIn(Area area) {
    return heading.area().filter(area::equals).isPresent();
  }

  /** Who is looking; null when nobody is known to. */
  public @Nullable String viewer() {
    return viewer.orElse(null);
  }

  public @Nullable Flash flash() {
    return flash.orElse(null);
  }

  /** What forms and scripts send back to prove where they come from; null without a session. */
  public @Nullable String csrf() {
    return csrf.orElse(null);
  }

  public Theme theme() {
    return theme;
  }

  /** The address of the page, to come back to it. */
  public String address() {
    return address;
  }
}
