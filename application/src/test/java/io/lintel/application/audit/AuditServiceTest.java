package io.lintel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.ManualClock;
import io.lintel.application.Stores;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditEntry;
import io.lintel.domain.audit.AuditFixtures;
import io.lintel.domain.audit.AuditQuery;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Forbidden;
import io.lintel.domain.shared.Origin;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditServiceTest {

  private static final AuditQuery ALL = AuditQuery.all(PageRequest.first(10));

  private final Stores stores = Stores.inMemory();
  private final AuditService audit = new AuditService(stores.audit());
  private final AuditEntry ofADevice = AuditFixtures.anEntry();
  private final AuditEntry ofAUser =
      AuditFixtures.anEntry(
          AuditFixtures.ADA,
          "user.changed",
          new AuditSubject(AuditSubject.Kind.USER, "1"),
          AuditFixtures.NOON.plusSeconds(1));

  private static Caller caller(Role role, Scope... scopes) {
    var user = new Actor.User(UUID.randomUUID(), "Somebody");
    return new Caller(user, role, Map.of(), Set.of(scopes), Origin.HERE);
  }

  private List<AuditEntry> seenBy(Caller caller, AuditQuery query) {
    stores.audit().append(List.of(ofADevice, ofAUser));
    return audit.list(caller, query).items();
  }

  @Test
  void showsAdminsAll() {
    assertThat(seenBy(caller(Role.ADMIN, Scope.READ, Scope.ADMIN), ALL))
        .containsExactly(ofAUser, ofADevice);
  }

  @Test
  void showsStaffWhatWasDoneToThingsAndNotFromWhere() {
    assertThat(seenBy(caller(Role.STAFF, Scope.READ), ALL))
        .containsExactly(ofADevice.withoutOrigin());
  }

  @Test
  void aNarrowTokenOfAnAdminShowsNoMore() {
    assertThat(seenBy(caller(Role.ADMIN, Scope.READ), ALL))
        .containsExactly(ofADevice.withoutOrigin());
  }

  @Test
  void staffCannotAskForAUser() {
    var query = ALL.about(Optional.of(ofAUser.change().subject()));

    assertThat(seenBy(caller(Role.STAFF, Scope.READ), query)).isEmpty();
  }

  @Test
  void isNotForMembers() {
    var member = caller(Role.MEMBER, Scope.READ);

    assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> audit.list(member, ALL));
  }

  @Test
  void forgetsWhatIsOlderThanWhatIsKept() {
    var clock = new ManualClock();
    var old = entryAt(clock.instant());
    clock.advance(Duration.ofDays(2));
    var kept = entryAt(clock.instant().minus(Duration.ofDays(1)));
    stores.audit().append(List.of(old, kept));

    assertThat(new AuditRetention(stores.audit(), Duration.ofDays(1), clock).purge()).isFalse();
    assertThat(stores.audit().list(ALL).items()).containsExactly(kept);
  }

  private static AuditEntry entryAt(Instant time) {
    return AuditFixtures.anEntry(
        AuditFixtures.ADA,
        "device.changed",
        new AuditSubject(AuditSubject.Kind.DEVICE, SampleIds.next()),
        time);
  }
}
