package io.lintel.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ReplacementTest {

  private static final String OLD = "/api/v1/devices/00158d0001a2b3c4";
  private static final String NEW = "/api/v1/devices/00158d0001a2b3c5";

  @RegisterExtension final RunningApi api = new RunningApi();
  private Answer device;

  @BeforeEach
  void registerTheDevice() {
    device =
        api.client()
            .post("/api/v1/devices", "{\"eui\": \"00158d0001a2b3c4\", \"name\": \"Lamp\"}")
            .expect(201);
  }

  @Test
  void keepsTheDeviceAndItsHistoryAndEndsItsStatus() {
    api.client().patch(OLD + "/status", "{\"a\": 1}").expect(200);
    var replaced = replace(OLD, "00-15-8D-00-01-A2-B3-C5").expect(200);
    assertThat(replaced.id()).isEqualTo(device.id());
    assertThat(replaced.text("/eui")).isEqualTo("00158d0001a2b3c5");
    assertThat(api.client().get(NEW).expect(200).tag()).isEqualTo(replaced.tag());
    assertThat(api.client().get(NEW + "/status").text("/connectivity/state"))
        .isEqualTo("NEVER_SEEN");
    assertThat(api.client().get(NEW + "/history?field=a").json().path("items")).hasSize(1);
    api.client().get(OLD).expectProblem(404, "not-found");
  }

  @Test
  void changesNothingWhenDoneAgain() {
    var once = replace("/api/v1/devices/" + device.id(), "00158d0001a2b3c5").expect(200);
    var twice = replace("/api/v1/devices/" + device.id(), "00158d0001a2b3c5").expect(200);
    assertThat(twice.body()).isEqualTo(once.body());
  }

  @Test
  void refusesHardwareOfAnotherDevice() {
    api.client()
        .post("/api/v1/devices", "{\"eui\": \"00158d0001a2b3c5\", \"name\": \"Fan\"}")
        .expect(201);
    replace(OLD, "00158d0001a2b3c5").expectProblem(409, "eui-taken");
  }

  @Test
  void saysWhatIsWrong() {
    replace(OLD, "x").expectProblem(422, "rule-broken").expectPointer("/eui");
    api.client().post(OLD + "/replacement", "{}").expectProblem(422, "rule-broken");
    replace(NEW, "00158d0001a2b3c6").expectProblem(404, "not-found");
  }

  private Answer replace(String path, String eui) {
    return api.client().post(path + "/replacement", "{\"eui\": \"%s\"}".formatted(eui));
  }
}
