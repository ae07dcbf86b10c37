package org.anyuan.alarm.adapter.in.isapi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.alarm.adapter.in.panel.PanelText;
import org.anyuan.alarm.application.AcceptPress;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.ledger.v1.Device;

/** One document of an authentic device, to where it belongs. */
@ApplicationScoped
class ReceiveAlert {
  private final AcceptPress presses;
  private final DeviceHeard heard;

  ReceiveAlert(AcceptPress presses, DeviceHeard heard) {
    this.presses = presses;
    this.heard = heard;
  }

  /**
   * Completes when what it says is durable, and fails where no store takes it. Throws {@link
   * InvalidPayload} for what is no alert.
   */
  CompletableFuture<?> receive(byte[] document, Device device) {
    var alert = Alert.of(read(document));
    return switch (Report.of(alert, device.getDeviceId(), device.getKind())) {
      case Report.Heartbeat() -> heartbeat(device);
      case Report.Sign(var sign, var code) -> {
        heard.sign(device.getDeviceId(), sign, code);
        yield CompletableFuture.completedFuture(null);
      }
      case Report.Pressed(var press, var code, var restored) -> {
        // A tamper alarm is a press, and a fault until its restoral.
        heard.code(device.getDeviceId(), code, restored);
        yield presses.accept(press, device, Channel.CHANNEL_ISAPI);
      }
    };
  }

  CompletableFuture<?> heartbeat(Device device) {
    heard.sign(device.getDeviceId(), DeviceSign.HEARTBEAT, "heartBeat");
    return CompletableFuture.completedFuture(null);
  }

  static boolean isJson(byte[] document) {
    return document.length > 0 && document[0] == '{';
  }

  /** In whichever charset, whatever it says of that itself: many declare one and send another. */
  static Fields read(byte[] document) {
    var text = PanelText.decode(document);
    return isJson(document) ? AlertJson.read(text) : AlertXml.read(text);
  }
}
