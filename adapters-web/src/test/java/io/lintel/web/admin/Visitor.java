package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads pages and sends forms as a browser without scripts does; keeps cookies. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new TreeMap<>();
  private final int port;

  Visitor(int port) {
    this.port = port;
  }

  /** What was shown, after the server led on to it. */
  record Shown(String path, int status, HttpHeaders headers, String html) {

    @CanIgnoreReturnValue
    Shown expect(int expected) {
      assertThat(status).as("%s: %s", path, html).isEqualTo(expected);
      return this;
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The page without its markup. */
    String text() {
      return html.replaceAll("(?s)<head>.*?</head>|<svg.*?</svg>", " ")
          .replaceAll("<[^>]*>", " ")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&#39;", "'")
          .replace("&#34;", "\"")
          .replace("&amp;", "&")
          .replaceAll("\\s+", " ");
    }
  }

  Shown get(String path, String... headers) {
    var request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    } else {
      request.header("Accept", "text/html");
    }
    return follow(request);
  }

  /**
   * @param fields names and values by turns
   */
  Shown post(String path, String... fields) {
    return follow(form(path, fields));
  }

  /** Sends a form of a page, with the token that stands there. */
  Shown postFrom(String page, String path, String... fields) {
    var token = TOKEN.matcher(get(page).expect(200).html());
    var all = new ArrayList<>(List.of(fields));
    if (token.find()) {
      all.addAll(List.of("csrf", token.group(1)));
    }
    return post(path, all.toArray(String[]::new));
  }

  /**
   * Sends a file that was chosen in a form.
   *
   * @param fields names and values by turns, of what the form has besides
   */
  Shown upload(String path, String field, String mediaType, byte[] file, String... fields) {
    var boundary = "----visitor";
    var before = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      before.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, fields[i], fields[i + 1]));
    }
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, field, mediaType);
    var tail = "\r\n--%s--\r\n".formatted(boundary);
    return follow(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Accept", "text/html")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(before + head),
                    BodyPublishers.ofByteArray(file),
                    BodyPublishers.ofString(tail))));
  }

  /** Without following where it is led. */
  Shown getOnly(String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
  }

  /** Without following where it is led. */
  Shown postOnly(String path, String... fields) {
    return send(form(path, fields));
  }

  /** As a script of a page posts. */
  Shown postWith(String header, String value, String path, String... fields) {
    return send(form(path, fields).header(header, value));
  }

  private HttpRequest.Builder form(String path, String... fields) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(String.join("&", pairs)));
  }

  private Shown follow(HttpRequest.Builder request) {
    var shown = send(request);
    for (int steps = 0; List.of(302, 303).contains(shown.status()) && steps < 5; steps++) {
      shown = send(HttpRequest.newBuilder(uri(shown.header("Location"))));
    }
    return shown;
  }

  private Shown send(HttpRequest.Builder builder) {
    if (!cookies.isEmpty()) {
      builder.header("Cookie", String.join("; ", cookies.values()));
    }
    var request = builder.timeout(Duration.ofSeconds(30)).build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Shown(
          request.uri().toString(), response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    var pair = cookie.substring(0, cookie.indexOf(';'));
    var name = pair.substring(0, pair.indexOf('='));
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port).resolve(path);
  }
}
