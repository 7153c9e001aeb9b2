package io.lintel.web.admin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes addresses of the admin interface. */
public final class Addresses {

  private static final Pattern OWN = Pattern.compile("/admin(?:[/?][!-\\[\\]-~]*)?");

  private Addresses() {}

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
