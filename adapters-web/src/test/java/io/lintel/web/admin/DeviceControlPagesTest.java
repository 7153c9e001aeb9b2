package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.shared.Value;
import io.lintel.web.api.RunningApi;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a device is to be like, what it is to do, and by what it signs in. */
final class DeviceControlPagesTest {

  private static final Pattern SECRET =
      Pattern.compile("id=\"field-secret\"[^>]* value=\"([^\"]+)\"");

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;
  private Premises premises;
  private Device lamp;
  private String path;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
    premises = Premises.in(api);
    lamp = premises.device(0x10, "Lamp");
    path = "/admin/devices/" + lamp.id();
  }

  private DeviceRef ref() {
    return new DeviceRef.ById(lamp.id());
  }

  private Map<String, Value> wanted() {
    return api.core().desiredStates().read(Caller.SYSTEM, ref()).fields().entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), it -> it.getValue().value()));
  }

  private Visitor.Shown want(String version, String... rows) {
    var fields = new String[rows.length * 2 + 2];
    fields[0] = "version";
    fields[1] = version;
    for (int i = 0; i < rows.length; i++) {
      fields[2 + 2 * i] = i % 2 == 0 ? "want.name" : "want.value";
      fields[3 + 2 * i] = rows[i];
    }
    return visitor.post(path + "/desired", fields);
  }

  @Test
  void whatIsWantedIsSetAndShownBesideWhatIsReported() {
    premises.report(lamp, "level", 40);
    assertThat(visitor.get(path).text()).contains("Nothing in particular is wanted of it.");
    assertThat(visitor.get(path + "/desired").html()).contains("<option value=\"level\">");

    var shown = want("", "level", "80.5", "mode", "night", "on", "true", "code", "\"7\"", "", "");
    assertThat(shown.expect(200).text()).contains("level: 80.5", "reports 40", "differs");
    assertThat(wanted())
        .isEqualTo(
            Map.of(
                "level", Value.of(80.5),
                "mode", Value.of("night"),
                "on", Value.of(true),
                "code", Value.of("7")));
    assertThat(visitor.get(path + "/desired").html())
        .contains("value=\"80.5\"", "value=\"night\"", "value=\"&#34;7&#34;\"");

    premises.report(lamp, "level", 80.5);
    assertThat(visitor.get(path + "/live").text()).contains("reports 80.5", "met");
  }

  @Test
  void whatHasNoValueOrNoRowIsNotWantedAnyMore() {
    want("", "level", "80", "mode", "night", "on", "true").expect(200);
    want("1", "level", "80", "mode", "").expect(200);
    assertThat(wanted()).isEqualTo(Map.of("level", Value.of(80)));
  }

  @Test
  void wrongRowsAreMarkedAndNothingIsSet() {
    var refused = want("", "not a name", "1", "mode", "{broken", "on", "1", "on", "2").expect(422);
    assertThat(refused.html())
        .contains("id=\"error-want-1\"", "id=\"error-want-2\"", "id=\"error-want-4\"")
        .doesNotContain("id=\"error-want-3\"")
        .contains("value=\"not a name\"", "value=\"{broken\"");
    assertThat(wanted()).isEmpty();
  }

  @Test
  void whoComesLaterIsShownWhatTheOtherWants() {
    want("", "level", "80").expect(200);
    var stale = want("", "level", "20").expect(422);
    assertThat(stale.text()).contains("Desired level = 80 level = 20");
    assertThat(stale.html()).contains("name=\"version\" value=\"1\"");
    assertThat(wanted()).isEqualTo(Map.of("level", Value.of(80)));
    want("1", "level", "20").expect(200);
    assertThat(wanted()).isEqualTo(Map.of("level", Value.of(20)));
  }

  @Test
  void sendsACommandAndShowsWhatBecomesOfIt() {
    var refused =
        visitor.post(path + "/commands", "name", "", "payload", "[1", "expiresIn", "soon");
    assertThat(refused.expect(422).html()).contains("id=\"error-name\"", "[1", "value=\"soon\"");

    var shown =
        visitor.post(
            path + "/commands", "name", "blink", "payload", "{\"times\": 3}", "expiresIn", "5 min");
    assertThat(shown.expect(200).text())
        .contains("blink is on its way to the device.", "{\"times\":3}", "tester", "Queued");
    assertThat(visitor.get(path).text()).contains("blink", "Queued");
    assertThat(visitor.get(path + "/commands/live").expect(200).html())
        .contains("blink")
        .doesNotContain("<html");

    visitor.post(path + "/disable").expect(200);
    assertThat(visitor.get(path + "/commands").text()).contains("Only an active device");
    visitor.post(path + "/commands", "name", "blink").expect(422);
  }

  @Test
  void aPasswordForTheBrokerIsShownOnceRotatedAndRevoked() {
    var credential = path + "/credential";
    assertThat(visitor.get(credential).expect(200).text()).contains("none yet");
    var issued = visitor.post(credential).expect(200);
    var first = SECRET.matcher(issued.html());
    assertThat(first.find()).isTrue();
    assertThat(visitor.get(credential).html())
        .contains("given to the device")
        .doesNotContain(first.group(1));
    var second = SECRET.matcher(visitor.post(credential).expect(200).html());
    assertThat(second.find()).isTrue();
    assertThat(second.group(1)).isNotEqualTo(first.group(1));

    assertThat(visitor.post(credential + "/revoke").text()).contains("none yet");
    visitor.post(path + "/retire").expect(200);
    visitor.post(credential).expect(422);
  }
}
