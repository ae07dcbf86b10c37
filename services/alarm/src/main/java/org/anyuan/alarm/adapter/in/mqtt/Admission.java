package org.anyuan.alarm.adapter.in.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.alarm.application.AuthenticateDevice;
import org.anyuan.alarm.application.Authentication;
import org.anyuan.alarm.application.Authentication.Authentic;
import org.anyuan.alarm.application.Authentication.Disabled;
import org.anyuan.alarm.application.Authentication.NotAuthentic;
import org.anyuan.alarm.application.Authentication.NotYetKnown;
import org.anyuan.alarm.application.Authentication.OutOfTime;
import org.anyuan.proto.ledger.v1.Device;

/**
 * Whether a CONNECT is of a device: user name and password are its id and its secret, or, without a
 * password, the common name of its client certificate is its id. The client id is the device's own
 * affair.
 */
@ApplicationScoped
class Admission {
  static final int MAX_CLIENT_ID_BYTES = 128;

  private final AuthenticateDevice devices;

  Admission(AuthenticateDevice devices) {
    this.devices = devices;
  }

  sealed interface Verdict {
    /**
     * It may have a session.
     *
     * @param device as it was registered at this moment
     * @param until when the secret that it showed ends to count
     */
    record Admitted(Device device, Optional<Instant> until) implements Verdict {}

    record Refused(Refusal refusal) implements Verdict {}
  }

  /**
   * @param certified the common name of a client certificate that was checked
   */
  Verdict judge(MqttConnectMessage connect, Optional<String> certified) {
    var fault = fault(connect);
    if (fault.isPresent()) {
      return new Verdict.Refused(fault.get());
    }
    return switch (authenticate(connect, certified)) {
      case Authentic(var device, var until) ->
          willIsItsOwn(connect, device.getDeviceId())
              ? new Verdict.Admitted(device, until)
              : new Verdict.Refused(Refusal.NOT_AUTHORIZED);
      case NotAuthentic(), OutOfTime() -> new Verdict.Refused(Refusal.BAD_CREDENTIALS);
      case Disabled() -> new Verdict.Refused(Refusal.NOT_AUTHORIZED);
      case NotYetKnown() -> new Verdict.Refused(Refusal.UNAVAILABLE);
    };
  }

  /** What the standard forbids and Netty's decoder lets pass. */
  private static Optional<Refusal> fault(MqttConnectMessage connect) {
    var header = connect.variableHeader();
    var clientId = connect.payload().clientIdentifier();
    var five = header.version() == MqttVersion.MQTT_5.protocolLevel();
    if (!five && header.version() != MqttVersion.MQTT_3_1_1.protocolLevel()) {
      return Optional.of(Refusal.VERSION);
    }
    // 3.1.1, 3.1.3.1: without a name there is nothing to keep a session by.
    var nameless = clientId.isEmpty() && !five && !header.isCleanSession();
    if (nameless || clientId.getBytes(UTF_8).length > MAX_CLIENT_ID_BYTES) {
      return Optional.of(Refusal.CLIENT_ID);
    }
    var passwordAlone = !five && header.hasPassword() && !header.hasUserName();
    var will =
        header.isWillFlag()
            ? header.willQos() > MqttQoS.EXACTLY_ONCE.value()
            : header.willQos() != 0 || header.isWillRetain();
    var noRoomForAnswers =
        Packets.integer(header.properties(), MqttPropertyType.RECEIVE_MAXIMUM).orElse(1) == 0
            || Packets.integer(header.properties(), MqttPropertyType.MAXIMUM_PACKET_SIZE).orElse(1)
                == 0;
    if (passwordAlone || will || noRoomForAnswers) {
      return Optional.of(Refusal.MALFORMED);
    }
    var method = MqttPropertyType.AUTHENTICATION_METHOD.value();
    return header.properties().getProperty(method) == null
        ? Optional.empty()
        : Optional.of(Refusal.AUTHENTICATION_METHOD);
  }

  private Authentication authenticate(MqttConnectMessage connect, Optional<String> certified) {
    var user = Optional.ofNullable(connect.payload().userName());
    var password = connect.payload().passwordInBytes();
    if (password != null) {
      return devices.authenticate(user.orElse(""), password);
    }
    return certified
        .filter(name -> user.isEmpty() || user.get().equals(name))
        .map(devices::vouchedFor)
        .orElseGet(NotAuthentic::new);
  }

  private static boolean willIsItsOwn(MqttConnectMessage connect, String deviceId) {
    return !connect.variableHeader().isWillFlag()
        || DeviceTopic.STATUS.of(deviceId).equals(connect.payload().willTopic());
  }
}
