package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DocsTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  @Test
  void showsEveryOperationAndEverySchema() {
    var page = docs().body();
    for (var name : ApiDocument.tree().findValuesAsText("operationId")) {
      assertThat(page).contains("<section id=\"" + name + "\">");
    }
    ApiDocument.tree()
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(
            name -> assertThat(page).contains("<section id=\"schema-" + name + "\">"));
  }

  @Test
  void linksOnlyToWhatIsThere() {
    var page = docs().body();
    assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results())
        .hasSizeGreaterThan(100)
        .allSatisfy(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
  }

  @Test
  void needsNothingFromElsewhereAndKeepsToItsPolicy() throws Exception {
    var docs = docs();
    assertThat(docs.body()).doesNotContain("<script", "<link", "<img", "style=", "src=");
    var style = docs.body().replaceAll("(?s).*<style>(.*)</style>.*", "$1");
    var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
    assertThat(docs.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; frame-ancestors 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'");
    api.client().get("/api/docs", "If-None-Match", docs.tag()).expect(304);
  }

  private Answer docs() {
    return api.client().get("/api/docs", "Accept", "text/html,*/*;q=0.8").expect(200);
  }
}
