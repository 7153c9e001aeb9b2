package io.lintel.application.identity;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.domain.audit.AuditSubject;
import io.lintel.domain.audit.Change;
import io.lintel.domain.audit.Description;
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.BridgeAccountRepository;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.TopicFilter;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.UnitOfWork;
import io.lintel.domain.shared.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes, lists and removes the accounts of bridges; for admins. */
public final class BridgeAccountService {

  private static final int MOST = 200;

  private final BridgeAccountRepository accounts;
  private final BearerSecrets secrets;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;

  /**
   * An account with a secret that was just made.
   *
   * @param secret to be shown once; it is kept nowhere
   */
  public record Issued(BridgeAccount account, String secret) {
    @Override
    public String toString() {
      return "Issued[account=" + account.name() + "]";
    }
  }

  public BridgeAccountService(
      BridgeAccountRepository accounts,
      BearerSecrets secrets,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws io.lintel.domain.shared.Conflict when the name is taken
   */
  public Issued create(
      Caller caller, String name, List<TopicFilter> publish, List<TopicFilter> subscribe) {
    caller.requireAdmin();
    if (accounts.list().size() >= MOST) {
      throw new Invalid("", "there are %d bridges already; remove one first".formatted(MOST));
    }
    var secret = secrets.password();
    var account =
        new BridgeAccount(name, SecretHash.of(secret), publish, subscribe, clock.instant());
    unitOfWork.execute(() -> {
      accounts.insert(account);
      events.record(caller, change("bridge.created", Optional.empty(), Optional.of(account)));
    });
    return new Issued(account, secret);
  }

  /**
   * Gives an account a new secret; the one that it had is worth nothing from then on.
   *
   * @throws NotFound when there is none
   */
  public Issued renew(Caller caller, String name) {
    var account = get(caller, name);
    var secret = secrets.password();
    var hash = SecretHash.of(secret);
    var renewed = account.withHash(hash);
    unitOfWork.execute(() -> {
      accounts.update(name, hash);
      events.record(
          caller, change("bridge.secret-renewed", Optional.of(account), Optional.of(renewed)));
    });
    return new Issued(renewed, secret);
  }

  /**
   * @throws NotFound when there is none
   */
  public BridgeAccount get(Caller caller, String name) {
    caller.requireAdmin();
    return accounts.find(name).orElseThrow(() -> new NotFound("bridge", name));
  }

  /** All of them, by name. */
  public List<BridgeAccount> list(Caller caller) {
    caller.requireAdmin();
    return accounts.list();
  }

  /**
   * @throws NotFound when there is none
   */
  public void remove(Caller caller, String name) {
    var account = get(caller, name);
    unitOfWork.execute(() -> {
      if (!accounts.remove(name)) {
        throw new NotFound("bridge", name);
      }
      events.record(caller, change("bridge.removed", Optional.of(account), Optional.empty()));
    });
  }

  private static Change change(
      String action, Optional<BridgeAccount> before, Optional<BridgeAccount> after) {
    var account = after.or(() -> before).orElseThrow();
    return Change.of(
        action,
        new AuditSubject(AuditSubject.Kind.BRIDGE, account.name()),
        before.map(BridgeAccountService::members),
        after.map(BridgeAccountService::members));
  }

  private static Value.Members members(BridgeAccount account) {
    return new Description()
        .with("name", account.name())
        .with("publish", account.publish())
        .with("subscribe", account.subscribe())
        .members();
  }
}
