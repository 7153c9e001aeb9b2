package io.lintel.messaging.access;

import io.lintel.application.bridge.BrokerLogins;
import io.lintel.application.bridge.BrokerLogins.Login;
import io.lintel.domain.shared.StoreUnavailable;
import io.lintel.messaging.MqttTopics;
import io.lintel.messaging.broker.BrokerAccess;
import io.lintel.messaging.broker.BrokerClient;
import io.lintel.messaging.link.MqttLogin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Decides who may connect, and who may use which topic. What the service says, nobody else may say.
 */
public final class MqttAccess implements BrokerAccess {

  /** How often a client that was admitted may be found absent before it is forgotten. */
  private static final int MOST_ABSENCES = 60;

  private final AccessPolicy policy;
  private final BrokerLogins logins;
  private final TopicRights topics;
  private final Map<BrokerClient, Admitted> admitted = new ConcurrentHashMap<>();

  /**
   * A client that was admitted by a login.
   *
   * @param absences how often in a row it was found not to be connected; negative once it was found
   */
  private record Admitted(Login login, int absences) {}

  public MqttAccess(AccessPolicy policy, MqttTopics topics, BrokerLogins logins) {
    this.policy = policy;
    this.logins = logins;
    this.topics = new TopicRights(topics);
  }

  @Override
  public boolean mayConnect(BrokerClient client, String password) {
    return mayConnect(client, password, login -> admitted.put(client, new Admitted(login, 0)));
  }

  /**
   * As {@link #mayConnect}, of a client of another broker, which is not remembered here.
   *
   * @throws StoreUnavailable when nobody knows
   */
  public boolean mayConnectElsewhere(BrokerClient client, String password) {
    return mayConnect(client, password, _ -> {});
  }

  private boolean mayConnect(
      BrokerClient client, String password, Consumer<? super Login> remember) {
    if (client.user().equals(policy.service().user())) {
      return same(password, policy.service().password());
    }
    if (policy.serviceClientIds().contains(client.clientId())) {
      return false;
    }
    if (client.user().isEmpty()) {
      return policy.anonymous();
    }
    if (isOperator(client)) {
      return policy.operator().filter(login -> same(password, login.password())).isPresent();
    }
    var login =
        logins.admit(client.user(), password).filter(it -> ClientIds.mayBe(client.clientId(), it));
    login.ifPresent(remember);
    return login.isPresent();
  }

  @Override
  public boolean mayPublish(BrokerClient client, String topic) {
    return isService(client)
        || (!topics.isOfTheService(topic)
            && (isUnlimited(client)
                || known(client).filter(it -> topics.mayPublish(it, topic)).isPresent()));
  }

  @Override
  public boolean maySubscribe(BrokerClient client, String topicFilter) {
    return isService(client)
        || isUnlimited(client)
        || known(client).filter(it -> topics.maySubscribe(it, topicFilter)).isPresent();
  }

  private Optional<Login> known(BrokerClient client) {
    return Optional.ofNullable(admitted.get(client)).map(Admitted::login);
  }

  /**
   * As {@link #mayPublish} and {@link #maySubscribe}, of a client that another broker has admitted.
   *
   * @throws StoreUnavailable when nobody knows
   */
  public boolean mayUse(BrokerClient client, boolean publish, String topic) {
    if (topic.startsWith("$")) {
      return false;
    }
    if (isService(client)) {
      return true;
    }
    if (publish && topics.isOfTheService(topic)) {
      return false;
    }
    return isUnlimited(client)
        || logins
            .find(client.user())
            .filter(login -> ClientIds.mayBe(client.clientId(), login))
            .filter(login ->
                publish ? topics.mayPublish(login, topic) : topics.maySubscribe(login, topic))
            .isPresent();
  }

  /**
   * Looks whether the logins of those who are connected are still good.
   *
   * @param connected client ids
   * @param lapsed gets the client ids of those whose logins are not; they have no rights any more
   * @throws StoreUnavailable when nobody knows; then all stays as it is
   */
  public void review(Set<String> connected, Consumer<String> lapsed) {
    var known = Map.copyOf(admitted);
    var gone = logins.lapsed(known.values().stream().map(Admitted::login).toList());
    known.forEach((client, entry) -> {
      if (gone.contains(entry.login()) && admitted.remove(client, entry)) {
        lapsed.accept(client.clientId());
      } else if (connected.contains(client.clientId())) {
        admitted.replace(client, entry, new Admitted(entry.login(), -1));
      } else if (entry.absences() < 0 || entry.absences() > MOST_ABSENCES) {
        admitted.remove(client, entry);
      } else {
        admitted.replace(client, entry, new Admitted(entry.login(), entry.absences() + 1));
      }
    });
  }

  private boolean isService(BrokerClient client) {
    return client.user().equals(policy.service().user());
  }

  private boolean isOperator(BrokerClient client) {
    return policy.operator().map(MqttLogin::user).filter(client.user()::equals).isPresent();
  }

  private boolean isUnlimited(BrokerClient client) {
    return isOperator(client) || (client.user().isEmpty() && policy.anonymous());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
