package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anyuan.alarm.adapter.in.mqtt.Admission.Verdict.Admitted;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.TellDevices;

/** Builds what stands behind each connection, and holds their number. */
@ApplicationScoped
class Connections {
  /** User name, password, client id and a will with its properties. */
  private static final int MAX_CONNECT_BYTES = 16 * 1024;

  /** Beside the payload: topic, packet id, properties. */
  private static final int HEADROOM = 4 * 1024;

  private static final int MAX_FIXED_HEADER = 5;
  private static final String FLOW = "flow";

  private final Admission admission;
  private final Sessions sessions;
  private final DeviceMessages messages;
  private final DeviceHeard heard;
  private final TellDevices tellDevices;
  private final MqttMetrics metrics;
  private final MqttSettings settings;
  private final Clock clock;
  private final WaitingRoom connecting;

  Connections(
      Admission admission,
      Sessions sessions,
      DeviceMessages messages,
      DeviceHeard heard,
      TellDevices tellDevices,
      MqttMetrics metrics,
      MqttSettings settings,
      Clock clock) {
    this.admission = admission;
    this.sessions = sessions;
    this.messages = messages;
    this.heard = heard;
    this.tellDevices = tellDevices;
    this.metrics = metrics;
    this.settings = settings;
    this.clock = clock;
    this.connecting = new WaitingRoom(settings.maxConnecting());
  }

  Admission admission() {
    return admission;
  }

  Sessions sessions() {
    return sessions;
  }

  MqttMetrics metrics() {
    return metrics;
  }

  MqttSettings settings() {
    return settings;
  }

  void open(Channel channel, Optional<SslContext> tls) {
    connecting
        .enter(new Line(channel))
        .ifPresent(
            leaving -> {
              metrics.connect("too-many");
              leaving.close();
            });
    var pipeline = channel.pipeline();
    tls.ifPresent(
        context -> {
          var handler = context.newHandler(channel.alloc());
          handler.setHandshakeTimeoutMillis(settings.connectWithin().toMillis());
          pipeline.addLast(handler);
        });
    pipeline.addLast(new PacketLimit(MAX_CONNECT_BYTES));
    pipeline.addLast(new MqttDecoder(maxRemaining()));
    pipeline.addLast(MqttEncoder.INSTANCE);
    // What one read brought is handed on packet by packet, and not at all while reading is paused.
    pipeline.addLast(FLOW, new FlowControlHandler());
    pipeline.addLast(new Connecting(this));
  }

  void decided(Line line) {
    connecting.leave(line);
  }

  void begin(Line line, Connecting connecting, Client client, Admitted admitted) {
    var pipeline = line.channel().pipeline();
    pipeline.get(PacketLimit.class).raise(maxRemaining());
    if (client.keepAliveSeconds() > 0) {
      // 3.1.2.10: one and a half times. Counted in whole packets, so a drip of bytes is silence.
      pipeline.addBefore(
          FLOW,
          null,
          new IdleStateHandler(client.keepAliveSeconds() * 1500L, 0, 0, TimeUnit.MILLISECONDS));
    }
    line.send(welcome(client));
    metrics.connect("accepted");
    heard.connected(admitted.device().getDeviceId(), client.keepAliveSeconds());
    var session =
        new Session(
            admitted.device(), client, line, messages, sessions, heard, tellDevices, settings);
    pipeline.replace(connecting, null, session);
    admitted.until().ifPresent(until -> session.endAfter(Duration.between(clock.instant(), until)));
    sessions.begin(session);
  }

  private MqttMessage welcome(Client client) {
    return MqttMessageBuilders.connAck()
        .returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED)
        // Nothing is kept for a client that is away: it subscribes again.
        .sessionPresent(false)
        .properties(
            told -> {
              told.sessionExpiryInterval(0)
                  .receiveMaximum(settings.maxInFlight())
                  .maximumPacketSize(maxRemaining() + MAX_FIXED_HEADER)
                  .topicAliasMaximum(0)
                  .wildcardSubscriptionAvailable(false)
                  .subscriptionIdentifiersAvailable(false)
                  .sharedSubscriptionAvailable(false);
              client.assignedId().ifPresent(told::assignedClientId);
            })
        .build();
  }

  private int maxRemaining() {
    return settings.maxPayloadBytes() + HEADROOM;
  }
}
