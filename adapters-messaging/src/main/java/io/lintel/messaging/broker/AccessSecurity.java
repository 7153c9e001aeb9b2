package io.lintel.messaging.broker;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts Artemis' questions to {@link BrokerAccess}. */
final class AccessSecurity implements ActiveMQSecurityManager5 {
  private static final Logger log = LoggerFactory.getLogger(AccessSecurity.class);

  private final BrokerAccess access;

  AccessSecurity(BrokerAccess access) {
    this.access = access;
  }

  /** The client an authenticated connection belongs to, null before that. */
  static @Nullable BrokerClient clientOf(RemotingConnection connection) {
    return clientOf(connection.getSubject());
  }

  /**
   * Artemis asks again for every permission, as its cache is off (it would mix up two clients of
   * one user); within a connection the first answer stands.
   */
  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      RemotingConnection connection,
      @Nullable String securityDomain) {
    Subject known = connection.getSubject();
    if (known != null) {
      return known;
    }
    var client = new BrokerClient(connection.getClientID(), Objects.requireNonNullElse(user, ""));
    return mayConnect(client, Objects.requireNonNullElse(password, "")) ? subjectOf(client) : null;
  }

  @Override
  public boolean authorize(
      @Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
    BrokerClient client = clientOf(subject);
    if (client == null) {
      return false;
    }
    String topic = ArtemisAddress.toTopic(address);
    return switch (check) {
      case SEND -> mayPublish(client, topic);
      case CONSUME, CREATE_DURABLE_QUEUE, CREATE_NON_DURABLE_QUEUE -> maySubscribe(client, topic);
      // Made on the way to one of the above, which is then asked for.
      case CREATE_ADDRESS -> mayPublish(client, topic) || maySubscribe(client, topic);
      // MQTT clients only ever delete the queues of their own session.
      case DELETE_DURABLE_QUEUE, DELETE_NON_DURABLE_QUEUE, DELETE_ADDRESS -> true;
      case MANAGE, BROWSE, VIEW, EDIT -> false;
    };
  }

  boolean mayPublish(BrokerClient client, String topic) {
    try {
      return !topic.startsWith("$") && access.mayPublish(client, topic);
    } catch (RuntimeException failure) {
      log.warn("Refused {} to publish to {}: access check failed", client, topic, failure);
      return false;
    }
  }

  boolean maySubscribe(BrokerClient client, String topicFilter) {
    try {
      return !topicFilter.startsWith("$") && access.maySubscribe(client, topicFilter);
    } catch (RuntimeException failure) {
      log.warn("Refused {} to subscribe to {}: access check failed", client, topicFilter, failure);
      return false;
    }
  }

  private boolean mayConnect(BrokerClient client, String password) {
    try {
      return access.mayConnect(client, password);
    } catch (RuntimeException failure) {
      log.warn("Refused connection of {}: access check failed", client, failure);
      return false;
    }
  }

  @Override
  public boolean validateUser(@Nullable String user, @Nullable String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
    return false;
  }

  private static Subject subjectOf(BrokerClient client) {
    var subject = new Subject();
    subject.getPrincipals().add(new ClientPrincipal(client));
    return subject;
  }

  private static @Nullable BrokerClient clientOf(@Nullable Subject subject) {
    if (subject != null) {
      for (Principal principal : subject.getPrincipals()) {
        if (principal instanceof ClientPrincipal client) {
          return client.client;
        }
      }
    }
    return null;
  }

  private static final class ClientPrincipal extends UserPrincipal {
    private final BrokerClient client;

    ClientPrincipal(BrokerClient client) {
      super(client.clientId());
      this.client = client;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ClientPrincipal that && client.equals(that.client);
    }

    @Override
    public int hashCode() {
      return client.hashCode();
    }
  }
}
