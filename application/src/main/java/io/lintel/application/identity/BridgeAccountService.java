package io.lintel.application.identity;

import io.lintel.application.shared.Caller;
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.BridgeAccountRepository;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.identity.TopicFilter;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import java.time.InstantSource;
import java.util.List;

/** Makes, lists and removes the accounts of bridges; for admins. */
public final class BridgeAccountService {

  private static final int MOST = 200;

  private final BridgeAccountRepository accounts;
  private final BearerSecrets secrets;
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
      BridgeAccountRepository accounts, BearerSecrets secrets, InstantSource clock) {
    this.accounts = accounts;
    this.secrets = secrets;
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
    accounts.insert(account);
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
    accounts.update(name, hash);
    return new Issued(account.withHash(hash), secret);
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
    caller.requireAdmin();
    if (!accounts.remove(name)) {
      throw new NotFound("bridge", name);
    }
  }
}
