package org.anyuan.alarm.adapter.in.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.anyuan.alarm.adapter.in.json.ButtonTestJson;
import org.anyuan.alarm.adapter.in.json.HeartbeatJson;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.alarm.adapter.in.json.PressJson;
import org.anyuan.alarm.application.AcceptPress;
import org.anyuan.alarm.application.AuthenticateDevice;
import org.anyuan.alarm.application.Authentication.Authentic;
import org.anyuan.alarm.application.Authentication.Disabled;
import org.anyuan.alarm.application.Authentication.NotAuthentic;
import org.anyuan.alarm.application.Authentication.NotYetKnown;
import org.anyuan.alarm.application.Authentication.OutOfTime;
import org.anyuan.alarm.application.DeclareButtonTest;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.Feedback;
import org.anyuan.alarm.application.PressMetrics;
import org.anyuan.alarm.application.StoresRefused;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.ledger.v1.Device;

/** What becomes of what a device publishes. */
@ApplicationScoped
class DeviceMessages {
  private final AuthenticateDevice devices;
  private final AcceptPress presses;
  private final DeclareButtonTest tests;
  private final DeviceHeard heard;
  private final PressMetrics pressMetrics;
  private final MqttMetrics metrics;
  private final int maxPayloadBytes;

  DeviceMessages(
      AuthenticateDevice devices,
      AcceptPress presses,
      DeclareButtonTest tests,
      DeviceHeard heard,
      PressMetrics pressMetrics,
      MqttMetrics metrics,
      MqttSettings settings) {
    this.devices = devices;
    this.presses = presses;
    this.tests = tests;
    this.heard = heard;
    this.pressMetrics = pressMetrics;
    this.metrics = metrics;
    this.maxPayloadBytes = settings.maxPayloadBytes();
  }

  sealed interface Outcome {
    /** A press is durable by now. */
    record Taken(Optional<Feedback> feedback) implements Outcome {}

    record Invalid(String field, String reason) implements Outcome {}

    /** No store took it. */
    record NotKept() implements Outcome {}

    record NotItsTopic() implements Outcome {}

    /** Disabled or retired since it connected. */
    record NoLongerAllowed() implements Outcome {}
  }

  CompletableFuture<Outcome> take(String deviceId, String name, byte[] payload) {
    var topic = DeviceTopic.of(deviceId, name);
    return outcome(deviceId, topic, payload)
        .whenComplete((outcome, error) -> metrics.publish(topic, error == null ? outcome : null));
  }

  private CompletableFuture<Outcome> outcome(
      String deviceId, Optional<DeviceTopic> topic, byte[] payload) {
    if (topic.isEmpty() || topic.get() == DeviceTopic.FEEDBACK) {
      return CompletableFuture.completedFuture(new Outcome.NotItsTopic());
    }
    try {
      if (payload.length > maxPayloadBytes) {
        throw new InvalidPayload("", "is longer than " + maxPayloadBytes + " bytes");
      }
      // As it is registered now, which may differ from when it connected.
      return switch (devices.vouchedFor(deviceId)) {
        case Authentic(var device, var _) -> of(device, topic.get(), payload);
        case Disabled(), NotAuthentic(), OutOfTime() ->
            CompletableFuture.completedFuture(new Outcome.NoLongerAllowed());
        case NotYetKnown() -> CompletableFuture.completedFuture(new Outcome.NotKept());
      };
    } catch (InvalidPayload e) {
      if (topic.get() == DeviceTopic.ALARM) {
        pressMetrics.rejected("invalid-payload");
      }
      return CompletableFuture.completedFuture(new Outcome.Invalid(e.field(), e.reason()));
    }
  }

  private CompletableFuture<Outcome> of(Device device, DeviceTopic topic, byte[] payload) {
    return switch (topic) {
      case ALARM -> press(device, payload);
      case HEARTBEAT -> {
        heard.heartbeat(device.getDeviceId(), HeartbeatJson.heartbeat(payload));
        yield taken();
      }
      case STATUS ->
          ButtonTestJson.read(payload)
              .map(test -> declare(device, test))
              .orElseGet(() -> status(device, payload));
      case FEEDBACK -> CompletableFuture.completedFuture(new Outcome.NotItsTopic());
    };
  }

  private CompletableFuture<Outcome> status(Device device, byte[] payload) {
    heard.status(device.getDeviceId(), HeartbeatJson.online(payload));
    return taken();
  }

  private CompletableFuture<Outcome> declare(Device device, ButtonTestJson test) {
    return tests
        .declare(device, "mqtt/" + test.sequence(), test.minutes())
        .thenApply(
            declared ->
                declared
                    ? new Outcome.Taken(Optional.empty())
                    : new Outcome.Invalid(
                        "buttonTest", "could not be declared: the next press counts as real"));
  }

  private CompletableFuture<Outcome> press(Device device, byte[] payload) {
    var press = PressJson.read(payload).press(device.getDeviceId());
    return presses
        .accept(press, device, Channel.CHANNEL_MQTT)
        .handle(
            (accepted, error) -> {
              if (error == null) {
                return new Outcome.Taken(
                    Optional.of(
                        Feedback.of(
                            accepted.signalId().toString(),
                            OptionalLong.of(press.sequence()),
                            Feedback.State.RECEIVED,
                            press.kind())));
              }
              if (cause(error) instanceof StoresRefused) {
                return new Outcome.NotKept();
              }
              throw new CompletionException(cause(error));
            });
  }

  private static CompletableFuture<Outcome> taken() {
    return CompletableFuture.completedFuture(new Outcome.Taken(Optional.empty()));
  }

  private static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }
}
