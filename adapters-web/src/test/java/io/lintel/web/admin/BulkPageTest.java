package io.lintel.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.application.shared.Caller;
import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRef;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.device.Tag;
import io.lintel.domain.shared.Value;
import io.lintel.web.api.RunningApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BulkPageTest {

  private static final Pattern UNDO = Pattern.compile("name=\"undo\" value=\"([^\"]+)\"");
  private static final String BULK = "/admin/devices/bulk";

  @RegisterExtension final RunningApi api = new RunningApi().withAdmin();

  private Visitor visitor;
  private Premises premises;
  private Device lamp;
  private Device fan;

  @BeforeEach
  void visit() {
    visitor = new Visitor(api.server().port());
    premises = Premises.in(api);
    lamp = premises.device(0x10, "Lamp");
    fan = premises.device(0x11, "Fan");
  }

  private Device now(Device device) {
    return api.core().devices().get(Caller.SYSTEM, new DeviceRef.ById(device.id()));
  }

  @Test
  void showsWhatWouldChangeAndChangesNothingYet() {
    var shown = visitor.post(BULK, "id", lamp.id().toString(), "id", fan.id().toString());
    assertThat(shown.expect(200).text()).contains("2 devices selected", "Lamp", "Fan");

    var preview =
        visitor.post(
            BULK + "/preview", "id", lamp.id().toString(), "action", "add-tags", "tags", "new hot");
    assertThat(preview.expect(200).text()).contains("1 of 1 will change", "no tags hot new");
    assertThat(now(lamp)).isEqualTo(lamp);
  }

  @Test
  void doesItAndPutsItBackWhereNobodyChangedItSince() {
    var other = Premises.in(api, "Annex");
    var outcome =
        visitor.post(
            BULK + "/apply",
            "all",
            "yes",
            "filter.building",
            premises.building().id().toString(),
            "action",
            "place",
            "room",
            other.room().id().toString());
    assertThat(outcome.expect(200).text()).contains("2 changed 0 unchanged 0 failed");
    assertThat(now(lamp).placement().orElseThrow().building())
        .isEqualTo(other.building().id().value());
    var _ =
        api.core()
            .devices()
            .change(
                Caller.SYSTEM,
                new DeviceRef.ById(fan.id()),
                java.util.Optional.empty(),
                it -> it.renamed("Fan 2"));

    var undone = visitor.post(BULK + "/undo", undo(outcome));
    assertThat(undone.text()).contains("1 device was put back; 1 could not be");
    assertThat(now(lamp).placement()).isEqualTo(lamp.placement());
    assertThat(now(fan).placement()).isNotEqualTo(fan.placement());
  }

  private static String[] undo(Visitor.Shown outcome) {
    var fields = new ArrayList<String>();
    UNDO.matcher(outcome.html())
        .results()
        .forEach(it -> fields.addAll(List.of("undo", it.group(1))));
    assertThat(fields).isNotEmpty();
    return fields.toArray(String[]::new);
  }

  @Test
  void everyActionCanBePutBack() {
    for (var action :
        List.of(
            List.of("action", "retire"),
            List.of("action", "disable"),
            List.of("action", "add-tags", "tags", "a b"),
            List.of("action", "place", "room", ""))) {
      var fields = new ArrayList<>(List.of("id", lamp.id().toString()));
      fields.addAll(action);
      var outcome = visitor.post(BULK + "/apply", fields.toArray(String[]::new)).expect(200);
      assertThat(outcome.text()).as("%s", action).contains("1 changed");
      assertThat(visitor.post(BULK + "/undo", undo(outcome)).text())
          .contains("1 device was put back");
      assertThat(now(lamp).changed(lamp.updatedAt(), it -> it).sameAs(lamp))
          .as("%s", action)
          .isTrue();
    }
  }

  @Test
  void tellsDevicesWhatToBeLikeAndPutsThatBackWhereNobodyWantsSomethingElseSince() {
    var desire = new String[] {"all", "yes", "action", "desired", "field", "level", "value", "80"};
    var preview = visitor.post(BULK + "/preview", desire).expect(200);
    assertThat(preview.text()).contains("2 of 2 will change", "not wanted 80");

    visitor.post(BULK + "/apply", desire).expect(200);
    desire[7] = "20";
    var outcome = visitor.post(BULK + "/apply", desire).expect(200);
    assertThat(outcome.text()).contains("2 changed 0 unchanged 0 failed");
    assertThat(wanted(lamp)).isEqualTo(Map.of("level", Value.of(20)));
    assertThat(visitor.post(BULK + "/apply", desire).text()).contains("0 changed 2 unchanged");

    visitor
        .post(
            "/admin/devices/" + fan.id() + "/desired",
            "version",
            "2",
            "want.name",
            "level",
            "want.value",
            "5")
        .expect(200);
    assertThat(visitor.post(BULK + "/undo", undo(outcome)).text())
        .contains("1 device was put back; 1 could not be");
    assertThat(wanted(lamp)).isEqualTo(Map.of("level", Value.of(80)));
    assertThat(wanted(fan)).isEqualTo(Map.of("level", Value.of(5)));
  }

  private Map<String, Value> wanted(Device device) {
    var view = api.core().desiredStates().read(Caller.SYSTEM, new DeviceRef.ById(device.id()));
    return view.fields().entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().value(), it -> it.getValue().value()));
  }

  @Test
  void saysWhatIsMissingBesideTheField() {
    var id = lamp.id().toString();
    assertThat(visitor.post(BULK + "/preview", "id", id, "action", "").expect(422).html())
        .contains("id=\"error-action\"");
    assertThat(visitor.post(BULK + "/preview", "id", id, "action", "add-tags").expect(422).html())
        .contains("id=\"error-tags\"");
    var desire = new String[] {"id", id, "action", "desired", "field", "no name", "value", "["};
    assertThat(visitor.post(BULK + "/preview", desire).expect(422).html())
        .contains("id=\"error-field\"", "value=\"no name\"");
    assertThat(visitor.post(BULK).text()).contains("No device was selected.");
    assertThat(visitor.post(BULK + "/undo", "undo", "nonsense").text()).contains("could not be");
  }

  @Test
  void actsOnThoseThatAFilterByConnectivityFinds() {
    premises.report(lamp, "power", 1);
    visitor.post(
        BULK + "/apply",
        "all",
        "yes",
        "filter.connectivity",
        "ONLINE",
        "action",
        "add-tags",
        "tags",
        "heard");
    assertThat(now(lamp).tags()).containsExactly(new Tag("heard"));
    assertThat(now(fan).tags()).isEmpty();
    assertThat(now(fan).state()).isEqualTo(DeviceState.ACTIVE);
  }
}
