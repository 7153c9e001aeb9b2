package io.lintel.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lintel.application.ManualClock;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.identity.SecretHash;
import io.lintel.persistence.memory.InMemoryUnitOfWork;
import io.lintel.persistence.memory.MemoryDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownBearersTest {

  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final SecretHash HASH = SecretHash.of("a secret");
  private static final Bearer BEARER = new Bearer(Caller.SYSTEM, Instant.MAX, _ -> {});

  private final ManualClock clock = new ManualClock();
  private final InMemoryUnitOfWork work = new InMemoryUnitOfWork(new MemoryDatabase());
  private final KnownBearers known = new KnownBearers(work, MOMENT, clock);
  private final List<SecretHash> asked = new ArrayList<>();

  private Optional<Bearer> registry(SecretHash hash) {
    asked.add(hash);
    return Optional.of(BEARER);
  }

  private static Change changeOf(AuditSubject.Kind kind) {
    return Change.of("it.changed", new AuditSubject(kind, "x"), Optional.empty(), Optional.empty());
  }

  private int asksAgain() {
    int before = asked.size();
    assertThat(known.find(HASH, this::registry)).contains(BEARER);
    return asked.size() - before;
  }

  @Test
  void asksOnceInAMoment() {
    assertThat(asksAgain()).isOne();
    clock.advance(MOMENT.minusNanos(1));
    assertThat(asksAgain()).isZero();
    clock.advance(Duration.ofNanos(1));
    assertThat(asksAgain()).isOne();
  }

  @Test
  void asksAgainWhenTheClockWasSetBack() {
    assertThat(asksAgain()).isOne();
    clock.advance(Duration.ofHours(-1));
    assertThat(asksAgain()).isOne();
  }

  @Test
  void asksEveryTimeIfAMomentIsNothing() {
    var none = new KnownBearers(work, Duration.ZERO, clock);
    none.find(HASH, this::registry);
    none.find(HASH, this::registry);
    assertThat(asked).hasSize(2);
  }

  @Test
  void ofNobodyItRemembersNothing() {
    assertThat(known.find(HASH, _ -> Optional.empty())).isEmpty();
    assertThat(asksAgain()).isOne();
  }

  @Test
  void aRegistryThatDoesNotAnswerIsNobodysAbsence() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            known.find(
                HASH,
                _ -> {
                  throw new IllegalStateException("away");
                }));
    assertThat(asksAgain()).isOne();
  }

  @Test
  void forgetsWhenAUserIsChanged() {
    asksAgain();
    work.execute(() -> known.follow(changeOf(AuditSubject.Kind.USER)));
    assertThat(asksAgain()).isOne();
    assertThat(asksAgain()).isZero();
  }

  @Test
  void forgetsWhenAUserWasPerhapsNotChanged() {
    asksAgain();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            work.execute(() -> {
              known.follow(changeOf(AuditSubject.Kind.USER));
              throw new IllegalStateException("was it kept?");
            }));
    assertThat(asksAgain()).isOne();
  }

  /** Until its end others see what was before. */
  @Test
  void doesNotRememberWhatItWasToldInTheUnitThatChangesIt() {
    work.execute(() -> {
      known.follow(changeOf(AuditSubject.Kind.USER));
      asksAgain();
    });
    assertThat(asksAgain()).isOne();
  }

  @Test
  void doesNotRememberAnAnswerThatAChangeOvertook() {
    known.find(
        HASH,
        hash -> {
          work.execute(() -> known.follow(changeOf(AuditSubject.Kind.USER)));
          return registry(hash);
        });
    assertThat(asksAgain()).isOne();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "USER")
  void remembersWhateverElseIsChanged(AuditSubject.Kind kind) {
    asksAgain();
    work.execute(() -> known.follow(changeOf(kind)));
    assertThat(asksAgain()).isZero();
  }

  @Test
  void remembersNoMoreThanThereIsRoomFor() {
    for (int i = 0; i < KnownBearers.MOST; i++) {
      known.find(SecretHash.of("secret " + i), this::registry);
    }
    assertThat(asksAgain()).isOne();
    assertThat(asksAgain()).isOne();
    clock.advance(MOMENT);
    assertThat(asksAgain()).isOne();
    assertThat(asksAgain()).isZero();
  }
}
