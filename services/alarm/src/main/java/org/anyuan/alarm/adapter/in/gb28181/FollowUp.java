package org.anyuan.alarm.adapter.in.gb28181;

import org.jboss.logging.Logger;

/** What a device is told after its alarm is durable, beside 200: the answer, and the reset. */
final class FollowUp {
  private static final Logger LOG = Logger.getLogger(FollowUp.class);

  private final OurRequests requests;
  private final Resets resets;

  FollowUp(OurRequests requests, Resets resets) {
    this.requests = requests;
    this.resets = resets;
  }

  void taken(Sender sender, AlarmNotice notice) {
    var target = notice.deviceId().isEmpty() ? sender.code() : notice.deviceId();
    var sn = notice.sn().isPresent() ? Long.toString(notice.sn().getAsLong()) : "0";
    requests.message(
        sender.code(),
        sender.flow(),
        OurBodies.alarmReceived(sn, target),
        answer -> {
          if (answer.filter(response -> response.status() < 300).isEmpty()) {
            // 200 has told it already.
            LOG.debugf("alarm's answer not confirmed deviceId=%s", sender.device().getDeviceId());
          }
        });
    if (notice.ofDevice()) {
      resets.wanted(sender, target, notice);
    }
  }

  void answered(Sender sender, Manscdp.Answer answer) {
    if (answer.cmdType().equalsIgnoreCase("DeviceControl")) {
      resets.answered(sender, answer);
    }
  }
}
