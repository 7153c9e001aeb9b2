package io.lintel.application.bridge;

import io.lintel.domain.device.Device;
import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.identity.BridgeAccount;
import io.lintel.domain.identity.BridgeAccountRepository;
import io.lintel.domain.identity.DeviceCredential;
import io.lintel.domain.identity.DeviceCredentialRepository;
import io.lintel.domain.identity.SecretHash;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may connect to a broker: active devices with their credentials, and bridges. May be used by
 * any number of threads.
 */
public final class BrokerLogins {

  private static final int AT_ONCE = 1_000;

  private final DeviceCredentialRepository credentials;
  private final BridgeAccountRepository bridges;
  private final DeviceRepository devices;

  /** Somebody who may connect. Equal as long as nothing of it has changed. */
  public sealed interface Login {

    SecretHash hash();

    record OfDevice(Eui eui, SecretHash hash) implements Login {}

    record OfBridge(BridgeAccount account) implements Login {
      @Override
      public SecretHash hash() {
        return account.hash();
      }
    }
  }

  public BrokerLogins(
      DeviceCredentialRepository credentials,
      BridgeAccountRepository bridges,
      DeviceRepository devices) {
    this.credentials = credentials;
    this.bridges = bridges;
    this.devices = devices;
  }

  /**
   * @param name an EUI in any spelling, or the name of a bridge
   * @return empty when there is no such login, or the secret is another
   */
  public Optional<Login> admit(String name, String secret) {
    var given = SecretHash.of(secret).hex().getBytes(StandardCharsets.US_ASCII);
    return find(name)
        .filter(login ->
            MessageDigest.isEqual(given, login.hash().hex().getBytes(StandardCharsets.US_ASCII)));
  }

  /** The login of this name, for who has been admitted already. */
  public Optional<Login> find(String name) {
    var eui = eui(name);
    return eui.isPresent()
        ? ofDevices(List.of(eui.get())).stream().findFirst()
        : bridges.find(name).map(Login.OfBridge::new);
  }

  private static Optional<Eui> eui(String name) {
    try {
      return Optional.of(Eui.parse(name));
    } catch (Invalid e) {
      return Optional.empty();
    }
  }

  /** Those of the logins that are worth nothing any more. */
  public Set<Login> lapsed(Collection<? extends Login> logins) {
    var euis = new ArrayList<Eui>();
    boolean anyBridge = false;
    for (var login : logins) {
      switch (login) {
        case Login.OfDevice device -> euis.add(device.eui());
        case Login.OfBridge _ -> anyBridge = true;
      }
    }
    Set<Login> lapsed = new HashSet<>(logins);
    for (int from = 0; from < euis.size(); from += AT_ONCE) {
      ofDevices(euis.subList(from, Math.min(from + AT_ONCE, euis.size()))).forEach(lapsed::remove);
    }
    if (anyBridge) {
      bridges.list().forEach(account -> lapsed.remove(new Login.OfBridge(account)));
    }
    return lapsed;
  }

  private List<Login> ofDevices(List<Eui> euis) {
    var active =
        devices.findAll(euis).stream()
            .filter(device -> device.state() == DeviceState.ACTIVE)
            .collect(Collectors.toMap(Device::eui, Function.identity()));
    return credentials.findAll(euis).stream()
        .filter(credential -> isOf(credential, Optional.ofNullable(active.get(credential.eui()))))
        .<Login>map(credential -> new Login.OfDevice(credential.eui(), credential.hash()))
        .toList();
  }

  private static boolean isOf(DeviceCredential credential, Optional<Device> device) {
    return device.filter(it -> it.id().value().equals(credential.device())).isPresent();
  }
}
