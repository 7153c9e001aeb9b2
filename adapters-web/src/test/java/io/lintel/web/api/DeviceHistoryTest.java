package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceHistoryTest {

  private static final String DEVICE = "/api/v1/devices/00158d0001a2b3c4";
  private static final String HISTORY = DEVICE + "/history?field=temperature";

  @RegisterExtension final RunningApi api = new RunningApi();

  @BeforeEach
  void registerTheDevice() {
    api.client()
        .post("/api/v1/devices", "{\"eui\": \"00158d0001a2b3c4\", \"name\": \"Lamp\"}")
        .expect(201);
  }

  @Test
  void showsTheNewestFirst() {
    report("20", "21.5", "null");
    assertThat(values(HISTORY)).containsExactly("null", "21.5", "20");
    assertThat(values(HISTORY + "&order=oldest")).containsExactly("20", "21.5", "null");
    assertThat(values(DEVICE + "/history?field=humidity")).isEmpty();
  }

  @Test
  void walksItPageByPage() {
    report("1", "2", "3", "4", "5");
    for (var order : List.of("", "&order=oldest")) {
      var walked = new ArrayList<String>();
      var answer = api.client().get(HISTORY + order + "&limit=2").expect(200);
      while (true) {
        answer.json().path("items").forEach(it -> walked.add(it.path("value").asText()));
        if (answer.json().path("next").isNull()) {
          break;
        }
        answer =
            api.client()
                .get(HISTORY + order + "&limit=2&cursor=" + answer.text("/next"))
                .expect(200);
      }
      assertThat(walked).hasSize(5).doesNotHaveDuplicates();
    }
    var next = api.client().get(HISTORY + "&limit=2").text("/next");
    api.client()
        .get(HISTORY + "&limit=2&order=oldest&cursor=" + next)
        .expectProblem(400, "invalid-cursor");
  }

  @Test
  void showsOnlyWhatIsBetweenTwoTimes() {
    report("1", "2", "3");
    var second = api.client().get(HISTORY).text("/items/1/at");
    assertThat(values(HISTORY + "&from=" + second)).containsExactly("3", "2");
    assertThat(values(HISTORY + "&to=" + second)).containsExactly("1");
    var shifted = second.replace("Z", "%2B00:00");
    assertThat(values(HISTORY + "&from=" + shifted + "&to=" + second)).isEmpty();
  }

  @Test
  void summarisesStretchesOfTime() {
    report("20", "22", "\"broken\"");
    var from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
    var to = from.plus(3, ChronoUnit.DAYS);
    var answer =
        api.client().get(HISTORY + "&bucket=P3D&from=%s&to=%s".formatted(from, to)).expect(200);
    assertThat(answer.text("/bucket")).isEqualTo("PT72H");
    long count = 0;
    for (var bucket : answer.json().path("items")) {
      count += bucket.path("count").asLong();
      assertThat(bucket.at("/numbers/min").asDouble()).isEqualTo(20);
      assertThat(bucket.at("/numbers/max").asDouble()).isEqualTo(22);
      assertThat(bucket.at("/numbers/average").asDouble()).isEqualTo(21);
      assertThat(bucket.at("/numbers/count").asLong()).isEqualTo(2);
      assertThat(bucket.at("/last/value").asText()).isEqualTo("broken");
    }
    assertThat(count).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit=1                                                           | field
          field=a-b                                                         | field
          field=a&from=yesterday                                            | from
          field=a&to=2026-13-01T00:00:00Z                                   | to
          field=a&from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z         | to
          field=a&from=%2B999999999-01-01T00:00:00Z                         | from
          field=a&order=up                                                  | order
          field=a&bucket=PT1H                                               | from
          field=a&bucket=1h&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z | bucket
          field=a&bucket=PT1S&from=2025-11-01T00:00:00Z&to=2026-11-02T00:00:00Z | bucket
          field=a&bucket=PT0.5S&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z | bucket
          field=a&bucket=PT1H&limit=5                                       | limit
          """)
  void namesTheParameterThatIsWrong(String query, String parameter) {
    api.client()
        .get(DEVICE + "/history?" + query)
        .expectProblem(400, "invalid-parameter")
        .expectParameter(parameter);
  }

  @Test
  void isOfADeviceThatIsThere() {
    api.client()
        .get("/api/v1/devices/00158d0001a2b3c5/history?field=a")
        .expectProblem(404, "not-found");
  }

  private void report(String... values) {
    for (var value : values) {
      api.client().patch(DEVICE + "/status", "{\"temperature\": " + value + "}").expect(200);
    }
  }

  private List<String> values(String path) {
    var answer = api.client().get(path).expect(200);
    return answer.json().path("items").valueStream().map(it -> it.path("value").asText()).toList();
  }
}
