package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.time.Duration;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.Feedback;
import org.anyuan.alarm.application.TellDevices;
import org.anyuan.proto.ledger.v1.Device;
import org.jboss.logging.Logger;

/**
 * A device that is connected. Reads no further while as many publishes as allowed wait for their
 * answer, or while the device does not read ours. Everything but {@link #end} and {@link #tell}
 * happens on its channel's event loop.
 */
final class Session extends SimpleChannelInboundHandler<MqttMessage> {
  private static final Logger LOG = Logger.getLogger(Session.class);

  /** For the device to read why, and to close by itself. */
  private static final Duration LINGER = Duration.ofMillis(500);

  private final Device device;
  private final String deviceId;
  private final Client client;
  private final Line line;
  private final Sessions sessions;
  private final DeviceHeard heard;
  private final TellDevices tellDevices;
  private final MqttSettings settings;
  private final Downlink downlink;
  private final Uplink uplink;
  private Future<?> stalled;
  private Future<?> expiry;
  private Future<?> lingering;
  private boolean ending;
  private boolean expected;

  /**
   * @param device as which it was opened
   */
  Session(
      Device device,
      Client client,
      Line line,
      DeviceMessages messages,
      Sessions sessions,
      DeviceHeard heard,
      TellDevices tellDevices,
      MqttSettings settings) {
    this.device = device;
    this.deviceId = device.getDeviceId();
    this.client = client;
    this.line = line;
    this.sessions = sessions;
    this.heard = heard;
    this.tellDevices = tellDevices;
    this.settings = settings;
    this.downlink = new Downlink(deviceId, client, line);
    this.uplink = new Uplink(deviceId, client, line, downlink, messages, settings, this::ending);
  }

  Device device() {
    return device;
  }

  String deviceId() {
    return deviceId;
  }

  /** Then the secret that was shown no longer counts. */
  void endAfter(Duration time) {
    expiry = line.after(time, () -> ending(Disconnect.NOT_AUTHORIZED));
  }

  void tell(Feedback feedback) {
    line.run(() -> downlink.send(FeedbackJson.of(feedback)));
  }

  /** Tells a 5.0 client why. What it publishes from now on is not looked at. */
  void end(Disconnect reason) {
    line.run(() -> ending(reason));
  }

  private void ending(Disconnect reason) {
    if (ending) {
      return;
    }
    LOG.debugf("mqtt session ended by us deviceId=%s reason=%s", deviceId, reason);
    ending = true;
    uplink.close();
    // Taken over or shut down, the device is not lost.
    expected |=
        reason == Disconnect.SESSION_TAKEN_OVER || reason == Disconnect.SERVER_SHUTTING_DOWN;
    sessions.ended(this);
    if (!client.five()) {
      line.close();
      return;
    }
    line.send(Packets.disconnect(reason));
    line.reading(true);
    lingering = line.after(LINGER, line::close);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
    if (ending) {
      return;
    }
    if (message.decoderResult().isFailure()) {
      ending(Disconnect.MALFORMED_PACKET);
      return;
    }
    if (message.fixedHeader().messageType() != MqttMessageType.DISCONNECT) {
      heard.alive(deviceId);
    }
    switch (message.fixedHeader().messageType()) {
      case PUBLISH -> uplink.publish((MqttPublishMessage) message);
      // Nothing is kept of a QoS 2 publish: the same signal again is known by its content.
      case PUBREL -> line.send(Packets.completed(packetId(message)));
      case PUBACK -> downlink.acknowledged(packetId(message));
      case PINGREQ -> line.send(Packets.PINGRESP);
      case SUBSCRIBE -> subscribe((MqttSubscribeMessage) message);
      case UNSUBSCRIBE ->
          line.send(
              Subscriptions.answer(
                  (MqttUnsubscribeMessage) message, deviceId, client.five(), downlink));
      case DISCONNECT -> disconnected(message);
      case CONNECT, CONNACK, PUBREC, PUBCOMP, SUBACK, UNSUBACK, PINGRESP, AUTH ->
          ending(Disconnect.PROTOCOL_ERROR);
    }
  }

  private static int packetId(MqttMessage message) {
    return ((MqttMessageIdVariableHeader) message.variableHeader()).messageId();
  }

  private void subscribe(MqttSubscribeMessage message) {
    var properties = message.idAndPropertiesVariableHeader().properties();
    if (properties.getProperty(MqttPropertyType.SUBSCRIPTION_IDENTIFIER.value()) != null) {
      ending(Disconnect.SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED);
    } else {
      line.send(Subscriptions.answer(message, deviceId, client.five(), downlink));
      tellDevices.missed(deviceId).map(FeedbackJson::of).ifPresent(downlink::send);
    }
  }

  private void disconnected(MqttMessage message) {
    // 5.0, 3.14.2.1: 0x04 asks for the will all the same.
    expected =
        !(message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header
            && header.reasonCode() == Disconnect.DISCONNECT_WITH_WILL_MESSAGE.byteValue());
    ending = true;
    uplink.close();
    sessions.ended(this);
    line.close();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    cancel(stalled);
    if (line.writable()) {
      downlink.resume();
    } else {
      stalled = line.after(settings.unsentFor(), line::close);
    }
    uplink.regulate();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    switch (event) {
      case PacketLimit.Refused refused ->
          ending(
              refused == PacketLimit.Refused.TOO_LARGE
                  ? Disconnect.PACKET_TOO_LARGE
                  : Disconnect.MALFORMED_PACKET);
      case IdleStateEvent _ -> {
        // While we do not read, silence is ours.
        if (uplink.idle() && line.reading()) {
          ending(Disconnect.KEEP_ALIVE_TIMEOUT);
        }
      }
      default -> context.fireUserEventTriggered(event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    cancel(stalled);
    cancel(expiry);
    cancel(lingering);
    sessions.ended(this);
    if (!expected) {
      heard.lost(deviceId);
    }
  }

  private static void cancel(Future<?> timed) {
    if (timed != null) {
      timed.cancel(false);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException || cause instanceof DecoderException) {
      LOG.debugf("mqtt session broke off deviceId=%s: %s", deviceId, cause.toString());
    } else {
      // No fault of the device.
      LOG.errorf(cause, "mqtt session failed deviceId=%s", deviceId);
    }
    line.close();
  }
}
