package io.lintel.messaging.broker;

import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_ACCEPTED;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.postoffice.RoutingStatus;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerConnectionPlugin;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees every packet before Artemis does, bounds what a client can make the broker hold, and closes
 * the connections of clients whose packets Artemis would take wrongly.
 */
final class PacketGuard
    implements MQTTInterceptor, ActiveMQServerConnectionPlugin, ActiveMQServerMessagePlugin {
  private static final Logger log = LoggerFactory.getLogger(PacketGuard.class);

  private final BrokerSettings settings;
  private final SubscriptionGuard subscriptions;
  private final Map<Object, ReceiveWindow> windows = new ConcurrentHashMap<>();

  PacketGuard(BrokerSettings settings, SubscriptionGuard subscriptions) {
    this.settings = settings;
    this.subscriptions = subscriptions;
  }

  /** Before the first packet is read: Artemis itself would take packets of up to 256 MB. */
  @Override
  public void afterCreateConnection(RemotingConnection connection) {
    if (connection.getTransportConnection() instanceof NettyConnection transport) {
      ChannelPipeline pipeline = transport.getChannel().pipeline();
      if (pipeline.get(MqttDecoder.class) != null) {
        pipeline.replace(
            MqttDecoder.class, "mqtt-decoder", new MqttDecoder(settings.maxPacketSize()));
      }
    }
  }

  @Override
  public void afterDestroyConnection(RemotingConnection connection) {
    windows.remove(connection.getID());
  }

  @Override
  public boolean intercept(MqttMessage packet, RemotingConnection connection) {
    String objection = objectionTo(packet, connection);
    if (objection == null) {
      return true;
    }
    log.warn(
        "Closing MQTT connection of {} from {}: {}",
        connection.getClientID(),
        connection.getRemoteAddress(),
        objection);
    return false;
  }

  private @Nullable String objectionTo(MqttMessage packet, RemotingConnection connection) {
    ReceiveWindow window = windows.get(connection.getID());
    if (packet instanceof MqttConnectMessage connect) {
      return objectionTo(connect, connection, window);
    }
    if (window == null) {
      return packet.fixedHeader().messageType() + " before CONNECT";
    }
    if (packet instanceof MqttPublishMessage publish) {
      String topic = publish.variableHeader().topicName();
      if (!ArtemisAddress.canStandFor(topic)) {
        return "topic not allowed here: " + topic;
      }
      window.received(publish.payload().readableBytes() + topic.length());
    }
    if (packet instanceof MqttSubscribeMessage subscribe) {
      for (MqttTopicSubscription subscription : subscribe.payload().topicSubscriptions()) {
        if (!subscriptions.harmless(subscription.topicFilter(), connection)) {
          return "subscription not allowed: " + subscription.topicFilter();
        }
      }
    }
    return null;
  }

  private @Nullable String objectionTo(
      MqttConnectMessage connect, RemotingConnection connection, @Nullable ReceiveWindow window) {
    if (window != null) {
      return "second CONNECT"; // would change the client id after it was checked
    }
    windows.put(connection.getID(), new ReceiveWindow(connection.getTransportConnection()));
    if (connect.variableHeader().isWillFlag()
        && !ArtemisAddress.canStandFor(connect.payload().willTopic())) {
      return "last will on a topic not allowed here: " + connect.payload().willTopic();
    }
    return null;
  }

  /** Sees what the broker sends. */
  MQTTInterceptor outgoing() {
    return (packet, connection) -> {
      MqttMessageType type = packet.fixedHeader().messageType();
      if (type == MqttMessageType.PUBACK || type == MqttMessageType.PUBREC) {
        settled(connection);
      } else if (packet instanceof MqttConnAckMessage answer
          && answer.variableHeader().connectReturnCode() == CONNECTION_ACCEPTED
          && connection instanceof MQTTConnection client) {
        subscriptions.sessionStarts(client);
      }
      return true;
    };
  }

  /** QoS 1 and 2 are settled by their acknowledgement, QoS 0 when the message was routed. */
  @Override
  public void afterSend(
      ServerSession session,
      Transaction transaction,
      Message message,
      boolean direct,
      boolean noAutoCreateQueue,
      RoutingStatus result) {
    Integer qos = message.getIntProperty(MQTTUtil.MQTT_QOS_LEVEL_KEY);
    if (qos != null && qos == 0) {
      settled(session.getRemotingConnection());
    }
  }

  private void settled(RemotingConnection connection) {
    ReceiveWindow window = windows.get(connection.getID());
    if (window != null) {
      window.settled();
    }
  }
}
