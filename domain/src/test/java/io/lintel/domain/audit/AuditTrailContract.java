package io.lintel.domain.audit;

import static io.lintel.domain.audit.AuditFixtures.ADA;
import static io.lintel.domain.audit.AuditFixtures.LAMP;
import static io.lintel.domain.audit.AuditFixtures.NOON;
import static io.lintel.domain.audit.AuditFixtures.anEntry;
import static io.lintel.domain.audit.AuditFixtures.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.domain.registry.Registry;
import io.lintel.domain.registry.RegistryContract;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Pages;
import io.lintel.domain.shared.Reach;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.SampleValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link AuditTrail} has to do. */
public abstract class AuditTrailContract extends RegistryContract<AuditTrail> {

  private static final PageRequest PAGE = PageRequest.first(50);
  private static final AuditQuery ALL = AuditQuery.all(PAGE);

  private static final AuditSubject A_KIND = new AuditSubject(AuditSubject.Kind.KIND, "1");
  private static final AuditSubject A_USER = new AuditSubject(AuditSubject.Kind.USER, "1");

  protected AuditTrailContract() {
    super(AuditTrail.class, Registry::audit);
  }

  private AuditTrail trail() {
    return store().audit();
  }

  private AuditEntry appended(AuditEntry entry) {
    trail().append(List.of(entry));
    return entry;
  }

  private List<AuditEntry> found(AuditQuery query) {
    return trail().list(query).items();
  }

  @Test
  void isEmptyAtFirst() {
    trail().append(List.of());

    assertThat(found(ALL)).isEmpty();
  }

  @Test
  void keepsAllOfAnEntry() {
    var values = new TreeMap<String, Value>();
    SampleValues.all().forEach(value -> values.put("f" + values.size(), value));
    var token = new Actor.Token(SampleIds.next(), "会议室 \"token\"", ADA);
    var entry =
        appended(
            new AuditEntry(
                SampleIds.next(),
                NOON.plusNanos(1_000),
                AuditActor.of(token),
                Origin.of("2001:db8::7", "r"),
                new Change(
                    "device.changed",
                    LAMP,
                    Optional.of(SampleIds.next()),
                    Optional.of(new Value.Members(values)),
                    Optional.of(members("tags", Value.of(List.of()))))));

    assertThat(found(ALL)).containsExactly(entry);
  }

  @Test
  void keepsWhatAnEntryDoesNotHave() {
    var entry =
        appended(
            new AuditEntry(
                SampleIds.next(),
                NOON,
                AuditActor.of(new Actor.Internal("system")),
                Origin.HERE,
                Change.of(
                    "kind.deleted",
                    new AuditSubject(AuditSubject.Kind.KIND, "lamp"),
                    Optional.empty(),
                    Optional.empty())));

    assertThat(found(ALL)).containsExactly(entry);
  }

  @ParameterizedTest
  @FieldSource("io.lintel.domain.shared.Samples#TIMES")
  void keepsTimesOfEntriesInMicroseconds(Instant time) {
    var entry = appended(anEntry(ADA, "device.changed", LAMP, time));

    assertThat(found(ALL)).containsExactly(entry);
  }

  @Test
  void isKeptOnlyWithTheChange() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            store()
                .unitOfWork()
                .execute(() -> {
                  appended(anEntry());
                  throw new IllegalStateException("nothing is kept");
                }));

    assertThat(found(ALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 500})
  void walksTheLatestFirst(int limit) {
    var all = new ArrayList<AuditEntry>();
    IntStream.range(0, 9)
        .forEach(i -> all.add(anEntry(ADA, "device.changed", LAMP, NOON.plusSeconds(i / 3))));
    trail().append(all.subList(5, 9));
    trail().append(all.subList(0, 5));

    assertThat(Pages.walk(limit, page -> trail().list(ALL.page(page))))
        .containsExactlyElementsOf(all.reversed());
  }

  @Test
  void findsWhatWasDoneToAThing() {
    var one = appended(anEntry());
    appended(anEntry(ADA, "kind.changed", A_KIND, NOON));
    appended(
        anEntry(ADA, "device.changed", new AuditSubject(AuditSubject.Kind.DEVICE, "11"), NOON));

    assertThat(found(ALL.about(Optional.of(LAMP)))).containsExactly(one);
  }

  @Test
  void findsWhatSomebodyDidAlsoByToken() {
    var token = new Actor.Token(SampleIds.next(), "ci", ADA);
    var self = appended(anEntry(ADA, "device.changed", LAMP, NOON));
    var byToken = appended(anEntry(token, "device.changed", LAMP, NOON.plusSeconds(1)));
    var other = new Actor.User(SampleIds.next(), "Ada");
    appended(anEntry(other, "device.changed", LAMP, NOON));
    var device = new Actor.Device(new Eui(7));
    var byDevice = appended(anEntry(device, "command.finished", LAMP, NOON));

    assertThat(found(ALL.by(Optional.of(ADA.key())))).containsExactly(byToken, self);
    assertThat(found(ALL.by(Optional.of(token.key())))).containsExactly(byToken);
    assertThat(found(ALL.by(Optional.of(device.key())))).containsExactly(byDevice);
    assertThat(found(ALL.by(Optional.of("user:nobody")))).isEmpty();
  }

  @Test
  void findsActionsByNameOrByTheirStart() {
    var changed = appended(anEntry(ADA, "device.changed", LAMP, NOON));
    var retired = appended(anEntry(ADA, "device.retired", LAMP, NOON.plusSeconds(1)));
    appended(anEntry(ADA, "devices.listed", LAMP, NOON));

    assertThat(found(ALL.doing(Optional.of("device.changed")))).containsExactly(changed);
    assertThat(found(ALL.doing(Optional.of("device.*")))).containsExactly(retired, changed);
    assertThat(found(ALL.doing(Optional.of("device")))).isEmpty();
  }

  @Test
  void findsWhatWasDoneToThingsOfSomeKinds() {
    var lamp = appended(anEntry());
    var kind = appended(anEntry(ADA, "kind.changed", A_KIND, NOON.plusSeconds(1)));
    appended(anEntry(ADA, "user.changed", A_USER, NOON));

    assertThat(found(ALL.ofKinds(Set.of(A_KIND.kind(), LAMP.kind())))).containsExactly(kind, lamp);
    assertThat(found(ALL.ofKinds(Set.of()))).isEmpty();
  }

  @Test
  void findsWhatWasDoneInSomeBuildings() {
    var here = appended(anEntry());
    appended(anEntry());
    var nowhere = here.with(here.change().in(Optional.empty()));
    appended(new AuditEntry(SampleIds.next(), NOON, here.actor(), here.origin(), nowhere.change()));
    var building = here.change().building().orElseThrow();

    assertThat(found(ALL.in(Reach.of(Set.of(building, SampleIds.next()))))).containsExactly(here);
    assertThat(found(ALL.in(Reach.of(Set.of())))).isEmpty();
  }

  @Test
  void findsWhatWasDoneInAStretchOfTime() {
    appended(anEntry(ADA, "device.changed", LAMP, NOON.minusNanos(1_000)));
    var first = appended(anEntry(ADA, "device.changed", LAMP, NOON));
    var last = appended(anEntry(ADA, "device.changed", LAMP, NOON.plusSeconds(9)));
    appended(anEntry(ADA, "device.changed", LAMP, NOON.plusSeconds(10)));

    assertThat(found(ALL.since(Optional.of(NOON)).until(Optional.of(NOON.plusSeconds(10)))))
        .containsExactly(last, first);
  }

  @Test
  void allConditionsMustHold() {
    var entry = appended(anEntry(ADA, "device.changed", LAMP, NOON));
    var query =
        ALL.by(Optional.of(ADA.key()))
            .about(Optional.of(LAMP))
            .doing(Optional.of("device.*"))
            .since(Optional.of(NOON))
            .until(Optional.of(NOON.plusSeconds(1)));

    assertThat(found(query)).containsExactly(entry);
    assertThat(found(query.doing(Optional.of("kind.*")))).isEmpty();
    assertThat(found(query.about(Optional.of(new AuditSubject(AuditSubject.Kind.DEVICE, "2")))))
        .isEmpty();
    assertThat(found(query.since(Optional.of(NOON.plusNanos(1_000))))).isEmpty();
  }

  @Test
  void refusesACursorOfAnotherList() {
    var foreign = PAGE.after(new Cursor("Lamp", SampleIds.next()));

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> trail().list(ALL.page(foreign)));
  }

  @Test
  void purgesOnlyWhatIsOldTheOldestFirst() {
    var kept = appended(anEntry(ADA, "device.changed", LAMP, NOON));
    appended(anEntry(ADA, "device.changed", LAMP, NOON.minusSeconds(2)));
    var later = appended(anEntry(ADA, "device.changed", LAMP, NOON.minusSeconds(1)));

    assertThat(trail().purge(NOON, 1)).isEqualTo(1);
    assertThat(found(ALL)).containsExactly(kept, later);
    assertThat(trail().purge(NOON, 10)).isEqualTo(1);
    assertThat(found(ALL)).containsExactly(kept);
    assertThat(trail().purge(NOON, 10)).isZero();
  }
}
