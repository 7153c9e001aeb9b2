package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.device.DeviceDraft;
import io.lintel.application.shared.Caller;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.Kind;
import io.lintel.domain.device.KindKey;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.web.api.RunningApi;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class KindPagesTest {

  private static final KindKey KEY = new KindKey("door-contact");
  private static final String PATH = "/admin/kinds/door-contact";
  private static final String[] DOOR = {
    "key", "door-contact",
    "name", "Door contact",
    "manufacturer", "Ölmühle 扉",
    "reportsEvery", "1 h 30 min",
    "field.name", "open",
    "field.label", "Open",
    "field.unit", "",
    "field.type", "BOOLEAN",
    "field.min", "",
    "field.max", "",
    "field.name", "temperature",
    "field.label", "Temperature",
    "field.unit", "°C",
    "field.type", "NUMBER",
    "field.min", "-20,5",
    "field.max", "60",
    "field.name", "",
    "field.label", "",
    "field.unit", "",
    "field.type", "NUMBER",
    "field.min", "",
    "field.max", "",
    "rule.from", "/door",
    "rule.field", "open",
    "rule.scale", "",
    "rule.offset", "",
    "rule.unit", "",
    "rule.values", "0 = false, 1 = true",
    "rule.from", "/t",
    "rule.field", "temperature",
    "rule.scale", "0.1",
    "rule.offset", "-40",
    "rule.unit", "",
    "rule.values", "",
    "others", "yes"
  };

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
  }

  private Kind now() {
    return api.core().kinds().get(Caller.SYSTEM, KEY);
  }

  /** All that a form shows, to be sent as it is. */
  private static String[] changed(String field, String value, String... more) {
    var fields = DOOR.clone();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equals(field)) {
        fields[i + 1] = value;
      }
    }
    var all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }

  @Test
  void addsAKindWithFieldsIntervalsAndMapping() {
    var shown = visitor.post("/admin/kinds/new", DOOR).expect(200);
    assertThat(shown.text()).contains("Door contact was added.", "Ölmühle 扉", "mapped");

    var kind = now();
    assertThat(kind.reportsEvery()).contains(Duration.ofMinutes(90));
    assertThat(kind.fields()).extracting(it -> it.name()).containsExactly("open", "temperature");
    assertThat(kind.fields().getLast().min()).hasValue(-20.5);
    var mapping = kind.mapping().orElseThrow();
    assertThat(mapping.keepsOthers()).isTrue();
    assertThat(mapping.rules().getFirst().values())
        .isEqualTo(Map.of("0", Value.of(false), "1", Value.of(true)));
    assertThat(mapping.rules().getLast().offset()).hasValue(-40);
  }

  @Test
  void theFormShowsAllThatTheKindIs() {
    visitor.post("/admin/kinds/new", DOOR).expect(200);
    var before = now();
    var html = visitor.get(PATH).expect(200).html();
    assertThat(html)
        .contains("value=\"1 h 30 min\"", "value=\"2 h 15 min\"", "value=\"°C\"", "value=\"-20.5\"")
        .contains("value=\"0 = false, 1 = true\"", "value=\"/t\"", "name=\"version\" value=\"1\"");

    visitor
        .post(
            PATH,
            changed(
                "lateAfter",
                "",
                "lateAfter",
                "2 h 15 min",
                "offlineAfter",
                "4 h 30 min",
                "version",
                "1"))
        .expect(200);
    assertThat(now().fields()).isEqualTo(before.fields());
    assertThat(now().mapping()).isEqualTo(before.mapping());
    assertThat(now().lateAfter()).isEqualTo(before.lateAfter());
  }

  @Test
  void allThatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
    var refused =
        visitor
            .post(
                "/admin/kinds/new",
                "key",
                "Not A Key",
                "name",
                "",
                "reportsEvery",
                "soon",
                "field.name",
                "ok",
                "field.type",
                "NUMBER",
                "field.max",
                "much",
                "field.name",
                "not ok",
                "field.type",
                "NUMBER",
                "rule.from",
                "no-pointer",
                "rule.field",
                "x")
            .expect(422);
    assertThat(refused.html())
        .contains("id=\"error-key\"", "id=\"error-name\"", "id=\"error-reportsEvery\"")
        .contains("id=\"error-field-1\"", "id=\"error-field-2\"", "id=\"error-rule-1\"")
        .contains("value=\"soon\"", "value=\"not ok\"", "value=\"no-pointer\"", "value=\"much\"");
  }

  @Test
  void aKeyThatIsTakenIsNotOverwritten() {
    visitor.post("/admin/kinds/new", DOOR).expect(200);
    var refused = visitor.post("/admin/kinds/new", changed("name", "Another")).expect(422);
    assertThat(refused.html()).contains("id=\"error-key\"", "value=\"Another\"");
    assertThat(now().name()).isEqualTo("Door contact");
  }

  @Test
  void moreRowsAreOfferedWithoutSaving() {
    var shown = visitor.post("/admin/kinds/new", changed("name", "", "more", "yes")).expect(200);
    assertThat(shown.html())
        .contains("id=\"field-field-5\"")
        .doesNotContain("id=\"field-field-6\"");
    assertThat(api.core().kinds().list(Caller.SYSTEM)).isEmpty();
  }

  @Test
  void whoComesLaterIsShownWhatTheOtherSaved() {
    visitor.post("/admin/kinds/new", DOOR).expect(200);
    visitor.post(PATH, changed("name", "Theirs", "version", "1")).expect(200);
    var stale = visitor.post(PATH, changed("name", "Mine", "version", "1")).expect(422);
    assertThat(stale.text()).contains("Name Theirs Mine");
    assertThat(now().name()).isEqualTo("Theirs");
  }

  @Test
  void aKindThatIsUsedStaysAndTheOthersCanBeDeleted() {
    visitor.post("/admin/kinds/new", DOOR).expect(200);
    var device = api.core().devices().register(Caller.SYSTEM, new Eui(1), draft());
    var refused = visitor.post(PATH + "/delete", "version", "1").expect(422);
    assertThat(refused.text()).contains("Devices are of this kind.");
    assertThat(refused.html()).contains("/admin/devices?kind=door-contact");

    api.core()
        .deviceStatuses()
        .delete(Caller.SYSTEM, new DeviceRef.ById(device.id()), Optional.empty());
    assertThat(visitor.post(PATH + "/delete", "version", "1").expect(200).text())
        .contains("Door contact was deleted.", "No kinds yet");
    visitor.get(PATH).expect(404);
  }

  private static DeviceDraft draft() {
    return DeviceDraft.named("Door").ofKind(Optional.of(KEY));
  }
}
