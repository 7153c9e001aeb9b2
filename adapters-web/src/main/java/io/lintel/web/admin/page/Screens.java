package io.lintel.web.admin.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.lintel.application.shared.Caller;
import io.lintel.web.browser.CsrfTokens;
import io.lintel.web.browser.PagePolicy;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Visit;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders pages: what of each is the same is here and in {@code layout/page.jte}. */
public final class Screens {

  static final String THEME_COOKIE = "lintel-theme";

  private static final String HTML = "text/html; charset=utf-8";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "io.lintel.web.admin.templates");
  private final List<Messages> languages = Messages.all();
  private final Assets assets;
  private final CsrfTokens tokens;
  private final List<Area> areas;
  private final ZoneId zone;
  private final InstantSource clock;

  /**
   * @param tokens what forms prove by that they come from a page of the same session
   * @param areas what the navigation offers, in order
   * @param zone of times that are of no building
   */
  public Screens(
      Assets assets, CsrfTokens tokens, List<Area> areas, ZoneId zone, InstantSource clock) {
    this.assets = assets;
    this.tokens = tokens;
    this.areas = List.copyOf(areas);
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * A page.
   *
   * @param template its file without the ending, such as {@code devices/list}, which takes a {@code
   *     screen} and a {@code model}
   */
  public Reply show(Request request, Heading heading, String template, Object model) {
    return page(200, request, Optional.of(request.caller()), heading, template, model);
  }

  /** The page of a form that was refused. */
  public Reply refuse(Request request, Heading heading, String template, Object model) {
    return page(422, request, Optional.of(request.caller()), heading, template, model);
  }

  /** A page for whoever it is. */
  public Reply page(
      int status,
      Visit visit,
      Optional<Caller> viewer,
      Heading heading,
      String template,
      Object model) {
    var flash = Flash.of(visit);
    var reply =
        PagePolicy.of(
            Reply.of(
                status,
                new Reply.Body.Text(HTML, render(visit, viewer, heading, template, model))));
    return flash.isPresent() ? reply.with("Set-Cookie", Flash.noCookie()) : reply;
  }

  /** A part of a page, to be put in place of what it was before. */
  public Reply part(Request request, Heading heading, String template, Object model) {
    var viewer = Optional.of(request.caller());
    return Reply.of(
            200, new Reply.Body.Text(HTML, render(request, viewer, heading, template, model)))
        .with("Cache-Control", "private, no-store");
  }

  /** Leads on to another page after something was done. */
  public Reply leadTo(String path) {
    return Reply.of(303, new Reply.Body.None()).with("Location", path);
  }

  /** Leads on to another page, which will say what was done. */
  public Reply leadTo(String path, Flash flash) {
    return leadTo(path).with("Set-Cookie", flash.cookie());
  }

  /** The texts in the language of a visitor, for headings and what is said of things done. */
  public Messages messages(Visit visit) {
    var wished = visit.header("Accept-Language").orElse("en");
    try {
      var best =
          Locale.lookup(
              Locale.LanguageRange.parse(wished),
              languages.stream().map(Messages::language).toList());
      return languages.stream()
          .filter(it -> it.language().equals(best))
          .findFirst()
          .orElse(languages.getFirst());
    } catch (IllegalArgumentException _) {
      return languages.getFirst(); // what is not a list of languages wishes none
    }
  }

  private String render(
      Visit visit, Optional<Caller> viewer, Heading heading, String template, Object model) {
    var address =
        visit.queryString().isEmpty() ? visit.path() : visit.path() + "?" + visit.queryString();
    var screen =
        new Screen(
            new Screen.Parts(
                messages(visit),
                assets,
                areasFor(viewer),
                viewer.map(Caller::name),
                Flash.of(visit),
                tokens.of(visit),
                Theme.of(Cookies.read(visit, THEME_COOKIE)),
                address,
                zone,
                clock.instant()),
            heading);
    var output = new StringOutput();
    templates.render(template + ".jte", Map.of("screen", screen, "model", model), output);
    return output.toString();
  }

  private List<Area> areasFor(Optional<Caller> viewer) {
    boolean admin = viewer.filter(Caller::isAdmin).isPresent();
    return areas.stream().filter(it -> admin || !it.isForAdmins()).toList();
  }
}
