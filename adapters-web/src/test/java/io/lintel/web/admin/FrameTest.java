package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.web.api.RunningApi;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What all pages have in common. */
final class FrameTest {

  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/admin/assets/[^\"]+)\"");

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
  }

  @Test
  void theServersAddressLeadsToTheOverview() {
    assertThat(visitor.get("/").expect(200).text()).contains("Overview");
  }

  @Test
  void nothingThatStandsInAPageIsRun() {
    var shown = visitor.get("/admin").expect(200);
    assertThat(shown.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(shown.html()).doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|javascript:");
    assertThat(shown.html().split("<script", -1)).hasSize(4);
    assertThat(shown.html().split("<script src=\"/admin/assets/", -1)).hasSize(4);
  }

  @Test
  void whatPagesLoadIsKeptForEverAndSmall() {
    var page = visitor.get("/admin").expect(200);
    var loaded = LOADED.matcher(page.html()).results().map(it -> it.group(1)).toList();
    assertThat(loaded).hasSize(5);
    int size = page.html().length();
    for (var asset : loaded) {
      var shown = visitor.get(asset, "Accept", "*/*").expect(200);
      assertThat(shown.header("Cache-Control")).contains("immutable");
      size += shown.html().length();
    }
    assertThat(size).isLessThan(150_000);
    visitor.get("/admin/assets/app.0000000000000000.css", "Accept", "*/*").expect(404);
  }

  @Test
  void aChosenThemeIsKept() {
    assertThat(visitor.get("/admin").html()).contains("data-theme=\"auto\"");
    var shown = visitor.post("/admin/theme", "theme", "dark", "back", "/admin/devices?q=a");
    assertThat(shown.path()).endsWith("/admin/devices?q=a");
    assertThat(shown.html()).contains("data-theme=\"dark\"");
  }

  @Test
  void nobodyIsLedAwayFromTheInterface() {
    for (var back :
        new String[] {"https://evil.example", "//evil.example", "/\\evil", "/administer", ""}) {
      var answer = visitor.postOnly("/admin/theme", "theme", "dark", "back", back).expect(303);
      assertThat(answer.header("Location")).as(back).isEqualTo("/admin");
    }
  }

  @Test
  void whatGoesWrongIsShownAsAPage() {
    var missing = visitor.get("/admin/nothing/here").expect(404);
    assertThat(missing.header("Content-Type")).startsWith("text/html");
    assertThat(missing.text()).contains("Not found", "To the overview");
    assertThat(visitor.get("/admin/devices/%3Cscript%3Ealert(1)%3C").expect(404).html())
        .doesNotContain("<script>alert");
    visitor.get("/admin/devices?sort=colour").expect(400);
    assertThat(visitor.get("/api/nothing").header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @Test
  void aStoreThatIsAwayIsNoEmptyPage() {
    api.takeStoresAway();
    var shown = visitor.get("/admin/devices").expect(503);
    assertThat(shown.text()).contains("Nothing is lost");
    assertThat(shown.header("Retry-After")).isNotEmpty();
  }

  @Test
  void aCookieOfSomebodyElseIsPassedOver() {
    var shown = visitor.get("/admin", "Cookie", "lintel-flash=bm90IGpzb24; lintel-theme=%3Cb%3E");
    assertThat(shown.expect(200).html())
        .contains("data-theme=\"auto\"")
        .doesNotContain("class=\"flash\"");
  }
}
