package io.lintel.web.admin.trail;

import io.lintel.application.audit.AuditService;
import io.lintel.application.facility.PlacePaths;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.shared.Invalid;
import io.lintel.web.admin.page.Addresses;
import io.lintel.web.admin.page.Area;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Screens;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who changed what, when and from where: all of it, or by who, what and when. */
public final class TrailPage implements RouteGroup {

  private static final String PATH = Area.AUDIT.path();
  private static final List<String> FILTERS = List.of("kind", "actor", "subject", "since", "until");

  private final Screens screens;
  private final AuditService audit;
  private final EntryRows rows;
  private final ZoneId zone;

  /**
   * @param zone whose days are meant
   */
  public TrailPage(Screens screens, AuditService audit, PlacePaths places, ZoneId zone) {
    this.screens = screens;
    this.audit = audit;
    this.rows = new EntryRows(places);
    this.zone = zone;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, this::list)
            .knowing(
                Stream.concat(FILTERS.stream(), Stream.of("cursor", "limit"))
                    .toArray(String[]::new))
            .producing(MediaTypes.HTML));
  }

  private Reply list(Request request) {
    var page = audit.list(request.caller(), query(request));
    var filters = filters(request);
    var model =
        new TrailModel(
            rows.of(request.caller(), page.items()),
            form(filters),
            kinds(request),
            without(filters, "actor"),
            without(filters, "subject"),
            page.next().map(it -> behind(filters, request.cursor(it))).orElse(null),
            request.query().text("cursor").map(_ -> Addresses.of(PATH, filters)).orElse(null));
    var heading = Heading.of(Area.AUDIT, screens.messages(request).text(Area.AUDIT));
    return screens.show(request, heading, "trail/page", model);
  }

  private AuditQuery query(Request request) {
    var query = request.query();
    var narrowed =
        AuditQuery.all(request.page())
            .by(query.text("actor").filter(it -> !it.isEmpty()))
            .about(given(query.text("subject")).map(_ -> subject(request)))
            .since(query.one("since", this::day).orElse(Optional.empty()).map(this::start))
            .until(
                query
                    .one("until", this::day)
                    .orElse(Optional.empty())
                    .map(it -> start(it.plusDays(1))));
    return query
        .one("kind", TrailPage::kind)
        .orElse(Optional.empty())
        .map(it -> narrowed.ofKinds(Set.of(it)))
        .orElse(narrowed);
  }

  private static AuditSubject subject(Request request) {
    return request.query().required("subject", AuditSubject::parse);
  }

  private static Optional<String> given(Optional<String> text) {
    return text.filter(it -> !it.isEmpty());
  }

  private Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new Invalid("", "must be a day such as 2026-11-27");
    }
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Optional<AuditSubject.Kind> kind(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(AuditSubject.Kind.values())
            .filter(it -> it.word().equals(name))
            .findFirst()
            .orElseThrow(() -> new Invalid("", "must be a kind of thing such as device")));
  }

  /** Those that are set. */
  private static Map<String, List<String>> filters(Request request) {
    var filters = new LinkedHashMap<String, List<String>>();
    for (var name : FILTERS) {
      given(request.query().text(name)).ifPresent(it -> filters.put(name, List.of(it)));
    }
    return filters;
  }

  private static Form form(Map<String, List<String>> filters) {
    var form = Form.empty();
    for (var name : FILTERS) {
      form = form.with(name, filters.getOrDefault(name, List.of("")));
    }
    return form;
  }

  private static String behind(Map<String, List<String>> filters, String cursor) {
    var more = new LinkedHashMap<>(filters);
    more.put("cursor", List.of(cursor));
    return Addresses.of(PATH, more);
  }

  private static @Nullable String without(Map<String, List<String>> filters, String name) {
    if (!filters.containsKey(name)) {
      return null;
    }
    var fewer = new LinkedHashMap<>(filters);
    fewer.remove(name);
    return Addresses.of(PATH, fewer);
  }

  private List<Choice> kinds(Request request) {
    var messages = screens.messages(request);
    var known = EnumSet.allOf(AuditSubject.Kind.class);
    if (!request.caller().isAdmin()) {
      known.removeIf(AuditSubject.Kind::isOfIdentity);
    }
    return Stream.concat(
            Stream.of(Choice.of("", messages.text("devices.all"))),
            known.stream().map(it -> Choice.of(it.word(), messages.text(it))))
        .toList();
  }
}
