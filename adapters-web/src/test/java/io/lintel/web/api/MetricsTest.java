package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MetricsTest {

  @RegisterExtension final RunningApi api = new RunningApi();

  private String metrics() {
    return api.client().get("/metrics").expect(200).body();
  }

  @Test
  void countsRequestsByTheTemplateOfTheirRoute() {
    api.client().get("/api/v1/devices/0000000000000001").expect(404);
    api.client().get("/api/v1/devices/0000000000000002").expect(404);

    assertThat(metrics())
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/devices/{ref}\",status=\"404\"} 2")
        .doesNotContain("0000000000000001");
  }

  @Test
  void countsRequestsOfNoRouteTogether() {
    api.client().get("/wp-login.php").expect(404);
    api.client().get("/.env").expect(404);

    assertThat(metrics())
        .contains("http_server_requests_seconds_count{method=\"GET\",route=\"-\",status=\"404\"} 2")
        .doesNotContain("wp-login");
  }

  @Test
  void isInTheFormatThatPrometheusReads() {
    api.client().get("/health/live").expect(200);

    assertThat(metrics()).contains("# TYPE http_server_requests_seconds histogram");
  }
}
