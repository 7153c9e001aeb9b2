package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.web.facility.plan.Images;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class FloorPlanTest {

  private static final String PNG = "image/png";

  @RegisterExtension final RunningApi api = new RunningApi();
  private Home home;
  private String plan;

  @BeforeEach
  void aFloor() {
    home = Home.in(api.client());
    plan = home.floorPath() + "/plan";
  }

  @Test
  void aFloorTellsWhetherItHasAPlan() {
    assertThat(api.client().get(home.floorPath()).json().has("plan")).isFalse();
    api.client().get(plan).expectProblem(404, "not-found");

    var put = put(Images.png(300, 200), PNG).expect(201);

    assertThat(put.header("Location")).isEqualTo(plan);
    assertThat(put.text("/mediaType")).isEqualTo(PNG);
    assertThat(put.json().path("width").asInt()).isEqualTo(300);
    assertThat(put.text("/etag")).isEqualTo(put.tag());
    var floor = api.client().get(home.floorPath()).expect(200);
    assertThat(floor.json().path("plan")).isEqualTo(put.json());
    assertThat(floor.json().path("version").asInt()).isEqualTo(2);
    put(Images.png(400, 200), PNG).expect(200);
  }

  @Test
  void answersTheImageAsAnImageAndNothingElse() {
    put(Images.svg("<rect/><script>alert(1)</script>"), "image/svg+xml").expect(201);

    var image = api.client().get(plan).expect(200);

    assertThat(image.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(image.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(image.header("Content-Security-Policy"))
        .contains("default-src 'none'", "sandbox")
        .doesNotContain("allow-");
    assertThat(image.header("Content-Disposition")).isEqualTo("inline; filename=\"plan.svg\"");
    assertThat(image.body()).contains("<rect").doesNotContain("alert");
    api.client().get(plan, "If-None-Match", image.tag()).expect(304);
    api.client().get(plan, "Accept", "image/avif,image/*,*/*;q=0.8").expect(200);
    api.client().get(plan, "Accept", "application/json").expectProblem(406, "not-acceptable");
  }

  @Test
  void keepsEveryByteOfAnImage() {
    var image = Images.jpeg(300, 200);
    put(image, "image/jpeg").expect(201);

    assertThat(api.client().bytes(plan)).isEqualTo(image);
  }

  @Test
  void theContentDecidesWhatItIs() {
    var put = put(Images.jpeg(30, 20), PNG).expect(201);

    assertThat(put.text("/mediaType")).isEqualTo("image/jpeg");
    assertThat(api.client().get(plan).header("Content-Type")).isEqualTo("image/jpeg");
  }

  @Test
  void refusesWhatIsNoPlan() {
    put("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), PNG)
        .expectProblem(422, "rule-broken");
    put(new byte[0], PNG).expectProblem(422, "rule-broken");
    put(Images.png(1, 1), "text/html").expectProblem(415, "unsupported-media-type");
    put(new byte[(5 << 20) + 1], PNG).expectProblem(413, "too-large");
    api.client().get(plan).expectProblem(404, "not-found");
    assertThat(api.client().get(home.floorPath()).json().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void replacesAndDeletesOnlyWhatTheCallerHasSeen() {
    var image = Images.png(30, 20);
    put(image, PNG, "If-Match", "*").expectProblem(412, "precondition-failed");
    var first = put(image, PNG).expect(201);
    var second = put(Images.png(40, 20), PNG, "If-Match", first.tag()).expect(200);
    put(image, PNG, "If-Match", first.tag()).expectProblem(412, "precondition-failed");

    api.client().delete(plan, "If-Match", first.tag()).expectProblem(412, "precondition-failed");
    api.client().delete(plan, "If-Match", second.tag()).expect(204);

    api.client().delete(plan).expectProblem(404, "not-found");
    assertThat(api.client().get(home.floorPath()).json().has("plan")).isFalse();
  }

  @Test
  void goesWithItsFloor() {
    put(Images.png(30, 20), PNG).expect(201);

    api.client().delete(home.floorPath() + "?cascade=true").expect(200);

    api.client().get(plan).expectProblem(404, "not-found");
    put(Images.png(30, 20), PNG).expectProblem(404, "not-found");
  }

  private Answer put(byte[] image, String type, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = type;
    return api.client().sendBytes("PUT", plan, image, all);
  }
}
