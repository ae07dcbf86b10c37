package org.anyuan.alarm.adapter.in.mqtt;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.codec.mqtt.MqttReasonCodes.PubAck;
import java.util.function.Consumer;
import org.anyuan.alarm.adapter.in.mqtt.DeviceMessages.Outcome;
import org.jboss.logging.Logger;

/**
 * What a device publishes, and how it is answered. Belongs to the session's event loop.
 *
 * <p>A press that no store took is never answered, and the session ended: a device that has no
 * answer sends its press again, a 3.1.1 device only after it connected again.
 */
final class Uplink {
  private static final Logger LOG = Logger.getLogger(Uplink.class);

  private final String deviceId;
  private final Client client;
  private final Line line;
  private final Downlink downlink;
  private final DeviceMessages messages;
  private final Consumer<Disconnect> end;
  private final InFlight inFlight;
  private boolean closed;

  /**
   * @param end ends the session
   */
  Uplink(
      String deviceId,
      Client client,
      Line line,
      Downlink downlink,
      DeviceMessages messages,
      MqttSettings settings,
      Consumer<Disconnect> end) {
    this.deviceId = deviceId;
    this.client = client;
    this.line = line;
    this.downlink = downlink;
    this.messages = messages;
    this.inFlight = new InFlight(settings.maxInFlight());
    this.end = end;
  }

  /** Nothing is answered any more; what was begun goes on. */
  void close() {
    closed = true;
  }

  boolean idle() {
    return inFlight.none();
  }

  void publish(MqttPublishMessage message) {
    var header = message.variableHeader();
    if (header.properties().getProperty(MqttPropertyType.TOPIC_ALIAS.value()) != null) {
      end.accept(Disconnect.TOPIC_ALIAS_INVALID);
      return;
    }
    var answer = new Answer(line, client, message.fixedHeader().qosLevel(), header.packetId());
    var publish = inFlight.begin();
    regulate();
    var unused =
        messages
            .take(deviceId, header.topicName(), ByteBufUtil.getBytes(message.payload()))
            .whenComplete(
                (outcome, error) ->
                    line.run(
                        () -> {
                          if (error != null) {
                            LOG.errorf(error, "publish failed deviceId=%s", deviceId);
                            end.accept(Disconnect.UNSPECIFIED_ERROR);
                          } else if (!closed) {
                            settle(publish, answer, outcome);
                          }
                        }));
  }

  private void settle(InFlight.Publish publish, Answer answer, Outcome outcome) {
    switch (outcome) {
      case Outcome.Taken(var feedback) ->
          publish.answer(
              () -> {
                answer.confirm();
                feedback.map(FeedbackJson::of).ifPresent(downlink::send);
              });
      case Outcome.Invalid(var field, var reason) ->
          publish.answer(
              () -> {
                answer.refuse(PubAck.PAYLOAD_FORMAT_INVALID, reason);
                downlink.send(FeedbackJson.rejected(field, reason));
              });
      case Outcome.NotItsTopic() -> notItsTopic(publish, answer);
      case Outcome.NotKept() -> end.accept(Disconnect.SERVER_BUSY);
      case Outcome.NoLongerAllowed() -> end.accept(Disconnect.ADMINISTRATIVE_ACTION);
    }
    regulate();
  }

  private void notItsTopic(InFlight.Publish publish, Answer answer) {
    if (answer.canRefuse()) {
      publish.answer(() -> answer.refuse(PubAck.NOT_AUTHORIZED, "not a topic of this device"));
    } else {
      end.accept(Disconnect.NOT_AUTHORIZED);
    }
  }

  /** Reads no further while too much waits, here or to be read by the device. */
  void regulate() {
    line.reading(closed || (!inFlight.full() && line.writable()));
  }
}
