package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttIdentifierRejectedException;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * A connection that has not said yet who it is. Its first packet decides, and has to be there in
 * time; nobody waits for the rest of one that comes byte by byte.
 */
final class Connecting extends SimpleChannelInboundHandler<MqttMessage> {
  private static final Logger LOG = Logger.getLogger(Connecting.class);

  private final Connections connections;
  private Line line;
  private Future<?> deadline;
  private boolean decided;

  Connecting(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    line = new Line(context.channel());
    deadline = line.after(connections.settings().connectWithin(), line::close);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    deadline.cancel(false);
    connections.decided(line);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
    if (decided) {
      // Refused; what comes after is not looked at.
      return;
    }
    decided = true;
    if (message.decoderResult().isFailure()) {
      unreadable(message.decoderResult().cause());
    } else if (message instanceof MqttConnectMessage connect) {
      judge(context, connect);
    } else {
      line.close();
    }
  }

  private void judge(ChannelHandlerContext context, MqttConnectMessage connect) {
    var five = connect.variableHeader().version() == MqttVersion.MQTT_5.protocolLevel();
    var certified = ClientCertificate.commonName(context.pipeline());
    switch (connections.admission().judge(connect, certified)) {
      case Admission.Verdict.Refused(var refusal) -> refuse(refusal, five);
      case Admission.Verdict.Admitted admitted -> {
        var deviceId = admitted.device().getDeviceId();
        if (connections.sessions().roomFor(deviceId)) {
          connections.begin(line, this, Client.of(connect), admitted);
        } else {
          // A metric tells whoever runs this: a storm must not fill the log as well.
          LOG.debugf("no room for another session deviceId=%s", deviceId);
          refuse(Refusal.BUSY, five);
        }
      }
    }
  }

  private void unreadable(Throwable cause) {
    switch (cause) {
      case MqttUnacceptableProtocolVersionException _ -> refuse(Refusal.VERSION, false);
      case MqttIdentifierRejectedException _ -> refuse(Refusal.CLIENT_ID, false);
      default -> line.close();
    }
  }

  private void refuse(Refusal refusal, boolean five) {
    connections.metrics().connect(refusal.metric());
    if (refusal == Refusal.MALFORMED && !five) {
      line.close();
      return;
    }
    var connack = MqttMessageBuilders.connAck().returnCode(refusal.code(five)).build();
    line.sendLast(connack);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof PacketLimit.Refused) {
      line.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debugf("connection ended before it was one: %s", cause.toString());
    line.close();
  }
}
