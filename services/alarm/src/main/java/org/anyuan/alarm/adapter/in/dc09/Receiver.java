package org.anyuan.alarm.adapter.in.dc09;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.anyuan.alarm.adapter.in.panel.PanelEvent;
import org.anyuan.alarm.application.AcceptPress;
import org.anyuan.alarm.application.DeclareButtonTest;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.alarm.application.FindDevice;
import org.anyuan.alarm.application.FoundDevice.Disabled;
import org.anyuan.alarm.application.FoundDevice.InUse;
import org.anyuan.alarm.application.FoundDevice.NotYetKnown;
import org.anyuan.alarm.application.FoundDevice.Unknown;
import org.anyuan.alarm.application.PressMetrics;
import org.anyuan.alarm.application.StoresRefused;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.jboss.logging.Logger;

/**
 * What a good frame leads to, and is answered. ACK stands for a durable press; no answer has the
 * panel send again, over its other path too; DUH has it give up, so it is for what will not get
 * better by itself.
 */
@ApplicationScoped
class Receiver {
  private static final Logger LOG = Logger.getLogger(Receiver.class);

  private static final CompletableFuture<?> NOTHING_DECLARED =
      CompletableFuture.completedFuture(null);

  private final FindDevice devices;
  private final AcceptPress presses;
  private final DeclareButtonTest tests;
  private final DeviceHeard heard;
  private final PressMetrics metrics;
  private final Clock clock;
  private final OtherPath otherPath = new OtherPath();

  Receiver(
      FindDevice devices,
      AcceptPress presses,
      DeclareButtonTest tests,
      DeviceHeard heard,
      PressMetrics metrics,
      Clock clock) {
    this.devices = devices;
    this.presses = presses;
    this.tests = tests;
    this.heard = heard;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Completes with the answer, or with none; never fails.
   *
   * @param from the transport, and the address without a port
   */
  CompletableFuture<Optional<byte[]>> receive(byte[] content, String from) {
    try {
      return answerTo(content, from);
    } catch (RuntimeException e) {
      // Of ours, then; whoever sent it may have a second path, and others must not suffer.
      LOG.error("frame failed", e);
      return silence();
    }
  }

  void broken(int frames) {
    for (var i = 0; i < frames; i++) {
      metrics.rejected("dc09-broken");
    }
  }

  void dropped() {
    metrics.rejected("dc09-too-many");
  }

  private CompletableFuture<Optional<byte[]>> answerTo(byte[] content, String from) {
    var frame = Frame.parse(content);
    if (frame.isEmpty()) {
      metrics.rejected("dc09-malformed");
      return silence();
    }
    return switch (devices.find(DeviceProtocol.DEVICE_PROTOCOL_DC09, frame.get().account())) {
      case NotYetKnown() -> {
        metrics.rejected("dc09-not-yet-known");
        yield silence();
      }
      case Unknown() -> refuse(frame.get(), "dc09-unknown-account");
      case Disabled() -> refuse(frame.get(), "dc09-device-disabled");
      case InUse device when frame.get().encrypted() -> opened(frame.get(), from, device);
      case InUse device -> plain(frame.get(), from, device);
    };
  }

  /** A device with a key is believed by it alone: anybody can write its account into a frame. */
  private CompletableFuture<Optional<byte[]>> plain(Frame frame, String from, InUse device) {
    if (device.keyed()) {
      return mistrust(frame, device, "dc09-not-encrypted");
    }
    return Body.parse(frame.body())
        .map(body -> take(frame, from, body, device.device(), false, () -> Answers.ack(frame)))
        .orElseGet(() -> refuse(frame, "dc09-not-understood"));
  }

  private CompletableFuture<Optional<byte[]>> opened(Frame frame, String from, InUse device) {
    for (var secret : device.secrets()) {
      var cipher = FrameCipher.of(secret.bytes());
      var body = cipher.flatMap(c -> c.decrypt(frame.body()));
      if (body.isPresent()) {
        return inTime(frame, from, body.get(), device.device(), cipher.orElseThrow());
      }
    }
    return mistrust(frame, device, "dc09-not-decrypted");
  }

  private CompletableFuture<Optional<byte[]>> inTime(
      Frame frame, String from, Body body, Device device, FrameCipher cipher) {
    var now = clock.instant();
    var sent = body.time().flatMap(PanelTime::parse);
    if (sent.filter(time -> PanelTime.inWindow(time, now)).isEmpty()) {
      metrics.rejected("dc09-out-of-time");
      return answer(Answers.nak(now));
    }
    return take(frame, from, body, device, true, () -> Answers.ack(frame, cipher, clock.instant()));
  }

  /**
   * @param proven by its key that it is the device
   */
  private CompletableFuture<Optional<byte[]>> take(
      Frame frame, String from, Body body, Device device, boolean proven, Supplier<byte[]> ack) {
    return switch (Message.of(frame, body).orElse(null)) {
      case null -> refuse(frame, "dc09-not-understood");
      case Message.Heartbeat() -> {
        heard.sign(device.getDeviceId(), DeviceSign.HEARTBEAT, frame.id());
        yield answer(ack.get());
      }
      case Message.Events events -> {
        for (var event : events.events()) {
          event
              .sign()
              .ifPresentOrElse(
                  sign -> heard.sign(device.getDeviceId(), sign, event.code()),
                  // A tamper alarm is a press, and a fault until its restore.
                  () -> heard.code(device.getDeviceId(), event.code(), event.restored()));
        }
        // Before the presses of the same frame: the log keeps their order.
        var declared = proven ? declare(events, frame, device) : NOTHING_DECLARED;
        var sequence =
            otherPath.sequence(
                frame,
                from,
                events.presses(device.getDeviceId(), 0),
                body.time().flatMap(PanelTime::parse),
                clock.instant());
        yield accept(events, sequence, device, ack).thenCombine(declared, (answer, done) -> answer);
      }
    };
  }

  /**
   * A declaration that the log refuses is answered all the same: a panel that sent it again and
   * again would hold up the alarms behind it.
   */
  private CompletableFuture<?> declare(Message.Events events, Frame frame, Device device) {
    var all =
        events.events().stream()
            .map(PanelEvent::code)
            .filter(code -> ButtonTestCodes.minutes(code).isPresent())
            .map(
                code ->
                    tests.declare(
                        device,
                        "dc09/" + frame.sequence() + "/" + code,
                        ButtonTestCodes.minutes(code).getAsInt()))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(all);
  }

  private CompletableFuture<Optional<byte[]>> accept(
      Message.Events events, int sequence, Device device, Supplier<byte[]> ack) {
    var accepted =
        events.presses(device.getDeviceId(), sequence).stream()
            .map(press -> presses.accept(press, device, Channel.CHANNEL_DC09))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(accepted)
        .handle(
            (done, error) -> {
              if (error == null) {
                return Optional.of(ack.get());
              }
              if (!(error.getCause() instanceof StoresRefused)) {
                LOG.errorf(error, "press not taken deviceId=%s", device.getDeviceId());
              }
              return Optional.empty();
            });
  }

  /** What we know of its key may be old until the topics were read. */
  private CompletableFuture<Optional<byte[]>> mistrust(Frame frame, InUse device, String reason) {
    if (device.settled()) {
      return refuse(frame, reason);
    }
    metrics.rejected("dc09-not-yet-known");
    return silence();
  }

  private CompletableFuture<Optional<byte[]>> refuse(Frame frame, String reason) {
    metrics.rejected(reason);
    LOG.debugf("frame not processed reason=%s account=%s", reason, frame.account());
    return answer(Answers.duh(frame));
  }

  private static CompletableFuture<Optional<byte[]>> answer(byte[] bytes) {
    return CompletableFuture.completedFuture(Optional.of(bytes));
  }

  private static CompletableFuture<Optional<byte[]>> silence() {
    return CompletableFuture.completedFuture(Optional.empty());
  }
}
