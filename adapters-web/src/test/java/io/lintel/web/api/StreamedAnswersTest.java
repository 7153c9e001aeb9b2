package io.lintel.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Report;
import io.lintel.web.http.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StreamedAnswersTest {

  private static final byte[] LINE = "x".repeat(1_023).concat("\n").getBytes(UTF_8);

  @RegisterExtension
  final RunningApi api =
      new RunningApi(() ->
          List.of(
              Route.get("/whole", _ -> lines(out -> write(out, 1_000))).producing("text/plain"),
              Route.get("/early", _ -> lines(out -> fail(out, 2))).producing("text/plain"),
              Route.get("/late", _ -> lines(out -> fail(out, 1_000))).producing("text/plain"),
              Route.get(
                  "/report",
                  request ->
                      Report.of(
                          request,
                          items -> {
                            items.accept(List.of("first"));
                            throw new StoreUnavailable("registry", "gone", null);
                          }))));

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void arrivesWhole(String encoding) {
    var answer = api.client().get("/whole", "Accept-Encoding", encoding).expect(200);
    assertThat(answer.header("Content-Disposition")).isEqualTo("inline");
    if (encoding.equals("gzip")) {
      assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    } else {
      assertThat(answer.body()).hasSize(1_000 * 1_024);
    }
  }

  @Test
  void hasNoBodyForHead() {
    var answer = api.client().send("HEAD", "/whole", null).expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void isAProblemWhenItFailsEarly() {
    var answer = api.client().get("/early").expectProblem(503, "unavailable");
    assertThat(answer.header("Content-Disposition")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void isCutOffWhenItFailsLate(String encoding) {
    assertThatThrownBy(() -> api.client().get("/late", "Accept-Encoding", encoding))
        .isInstanceOf(UncheckedIOException.class);
    api.client().get("/whole").expect(200);
  }

  @Test
  void endsAReportWithTheProblemThatEndedTheWork() {
    var answer = api.client().get("/report").expect(200);
    assertThat(answer.json().path("items").toString()).isEqualTo("[[\"first\"]]");
    assertThat(answer.text("/problem/type")).isEqualTo("urn:lintel:problem:unavailable");
    assertThat(answer.json().has("summary")).isFalse();
  }

  private static Reply lines(Reply.Content content) {
    return Reply.streamed("text/plain", content).with("Content-Disposition", "inline");
  }

  private static void fail(OutputStream out, int lines) throws IOException {
    write(out, lines);
    throw new StoreUnavailable("registry", "gone", null);
  }

  private static void write(OutputStream out, int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      out.write(LINE);
    }
  }
}
