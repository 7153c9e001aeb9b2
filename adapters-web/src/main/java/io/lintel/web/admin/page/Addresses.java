package io.lintel.web.admin.page;

import io.lintel.web.http.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes addresses of the admin interface. */
public final class Addresses {

  private static final Pattern OWN = Pattern.compile("/admin(?:[/?][!-\\[\\]-~]*)?");

  private static final Pattern SITE = Pattern.compile("^https?://[^/]*");

  private Addresses() {}

  /** The page of ours that was asked for. */
  static String of(Visit visit) {
    var query = visit.queryString();
    return within(query.isEmpty() ? visit.path() : visit.path() + "?" + query);
  }

  /** The page of ours that somebody came from; empty when that is not said. */
  static Optional<String> ofReferrer(Visit visit) {
    return visit.header("Referer").map(page -> within(SITE.matcher(page).replaceFirst("")));
  }

  /** An address that came from outside, as far as it leads to a page of ours; else the start. */
  public static String within(String address) {
    return OWN.matcher(address).matches() && !address.contains("//") ? address : "/admin";
  }

  /** A path with a query of the parameters that have a value. */
  public static String of(String path, Map<String, ? extends Collection<String>> parameters) {
    var query =
        parameters.entrySet().stream()
            .flatMap(parameter ->
                parameter.getValue().stream()
                    .map(value -> parameter.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
