package org.anyuan.alarm.adapter.in.gb28181;

import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.anyuan.alarm.application.AcceptPress;
import org.anyuan.alarm.application.DeviceHeard;
import org.anyuan.alarm.application.FoundDevice;
import org.anyuan.proto.alarm.v1.Channel;
import org.anyuan.proto.ledger.v1.Device;

/** Takes an alarm of a device that has shown who it is. */
final class Alarms {
  private final Proofs devices;
  private final AcceptPress presses;
  private final DeviceHeard heard;
  private final ZoneId zone;

  Alarms(Proofs devices, AcceptPress presses, DeviceHeard heard, ZoneId zone) {
    this.devices = devices;
    this.presses = presses;
    this.heard = heard;
    this.zone = zone;
  }

  /**
   * Completes once it is durable; fails as {@link AcceptPress#accept} does.
   *
   * @param transaction a number that stays the same for what is sent again
   */
  CompletableFuture<Void> take(Sender sender, AlarmNotice notice, long transaction) {
    var device = raisedBy(sender, notice);
    return switch (AlarmCodes.meaning(notice.method(), notice.type())) {
      case AlarmMeaning.Sign(var sign, var name) -> {
        heard.sign(device.getDeviceId(), sign, notice.method() + "/" + notice.type());
        yield CompletableFuture.completedFuture(null);
      }
      case AlarmMeaning.Raised raised ->
          presses
              .accept(
                  AlarmPress.of(
                      notice, raised, device.getDeviceId(), device.getAccount(), transaction, zone),
                  device,
                  Channel.CHANNEL_GB28181)
              .thenAccept(accepted -> {});
    };
  }

  /**
   * The channel where it is registered as a device of the same school, so that its place is told;
   * else the device that spoke. Another school's is none of its channels, whatever it says.
   */
  private Device raisedBy(Sender sender, AlarmNotice notice) {
    var own = sender.device();
    if (notice.deviceId().isEmpty() || notice.deviceId().equals(sender.code())) {
      return own;
    }
    return devices.find(notice.deviceId()) instanceof FoundDevice.InUse channel
            && channel.device().getSchoolId().equals(own.getSchoolId())
        ? channel.device()
        : own;
  }
}
