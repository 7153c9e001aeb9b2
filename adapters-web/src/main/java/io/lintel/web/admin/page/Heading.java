package io.lintel.web.admin.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page is about and where it stands.
 *
 * @param area empty for what belongs to none, such as the login
 * @param crumbs the way to it, from the outside, without itself
 * @param zone in which its times are shown; empty for that of the server
 */
public record Heading(
    String title, Optional<Area> area, List<Crumb> crumbs, Optional<ZoneId> zone) {

  public Heading {
    crumbs = List.copyOf(crumbs);
  }

  public static Heading of(Area area, String title) {
    return new Heading(title, Optional.of(area), List.of(), Optional.empty());
  }

  /** Of a page that is in no area. */
  public static Heading of(String title) {
    return new Heading(title, Optional.empty(), List.of(), Optional.empty());
  }

  /** Below one more step. */
  public Heading under(String text, String path) {
    var more = Stream.concat(crumbs.stream(), Stream.of(new Crumb(text, path))).toList();
    return new Heading(title, area, more, zone);
  }

  /** With the times of a building. */
  public Heading in(ZoneId building) {
    return new Heading(title, area, crumbs, Optional.of(building));
  }
}
