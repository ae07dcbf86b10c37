package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.ReadableText;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;

/** Turns what an alarm says into a press. */
final class AlarmPress {
  private AlarmPress() {}

  /**
   * A press of the device.
   *
   * @param raised what the alarm's codes mean
   * @param ownCode the device's own code; another one in the notice is told to the desk
   * @param transaction stands for the sequence where the device numbers nothing: the same for what
   *     is sent again, and another for another alarm
   */
  static Press of(
      AlarmNotice notice,
      AlarmMeaning.Raised raised,
      String deviceId,
      String ownCode,
      long transaction,
      ZoneId zone) {
    var occurredAt = DeviceTime.parse(notice.time(), zone);
    var place = Place.newBuilder();
    notice.position().map(AlarmPlace::toPosition).ifPresent(place::setPosition);
    return new Press(
        deviceId,
        notice.sn().orElse(transaction),
        raised.kind(),
        Mode.MODE_UNSPECIFIED,
        occurredAt,
        place.build(),
        ReadableText.cut(text(notice, raised, ownCode, occurredAt), Press.MAX_TEXT),
        List.of(),
        1);
  }

  private static String text(
      AlarmNotice notice,
      AlarmMeaning.Raised raised,
      String ownCode,
      Optional<Instant> occurredAt) {
    var parts = new StringJoiner(" · ");
    parts.add("GB28181 " + codes(notice) + " " + raised.name());
    if (!notice.priority().isEmpty()) {
      parts.add("警情 " + notice.priority() + " 级");
    }
    if (!notice.deviceId().isEmpty() && !notice.deviceId().equals(ownCode)) {
      parts.add("通道 " + notice.deviceId());
    }
    if (!notice.typeParameter().isEmpty()) {
      parts.add("参数 " + notice.typeParameter());
    }
    if (occurredAt.isEmpty() && !notice.time().isEmpty()) {
      parts.add("设备时间 " + notice.time());
    }
    return notice.description().isEmpty() ? parts.toString() : parts + "；" + notice.description();
  }

  private static String codes(AlarmNotice notice) {
    var method = notice.method().isEmpty() ? "?" : notice.method();
    return notice.type().isEmpty() ? method : method + "/" + notice.type();
  }
}
