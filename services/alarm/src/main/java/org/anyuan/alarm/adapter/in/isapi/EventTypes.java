package org.anyuan.alarm.adapter.in.isapi;

import java.util.Set;
import org.anyuan.alarm.adapter.in.panel.Meaning;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;

/**
 * What events stand for that are no {@code cidEvent}: those of cameras, recorders and alarm boxes.
 * One of a type in no list counts as an alarm while it is active, since it may be one.
 */
final class EventTypes {
  /** What a camera thinks that it sees, and who opens doors: not what somebody asks help by. */
  private static final Set<String> WATCHING =
      Set.of(
          "vmd",
          "motiondetection",
          "linedetection",
          "fielddetection",
          "regionentrance",
          "regionexiting",
          "attendedbaggage",
          "unattendedbaggage",
          "loitering",
          "group",
          "rapidmove",
          "parking",
          "facedetection",
          "facesnap",
          "facecapture",
          "peopledetection",
          "peoplecounting",
          "vehicledetection",
          "anpr",
          "audioexception",
          "scenechangedetection",
          "defocus",
          "roi",
          "accesscontrollerevent",
          "duration");

  private static final Set<String> FAULTS =
      Set.of(
          "videoloss",
          "badvideo",
          "videomismatch",
          "diskfull",
          "diskerror",
          "diskunformat",
          "hdbadblock",
          "hightemperature",
          "nicbroken",
          "ipconflict",
          "illaccess",
          "recordexception",
          "raidexception");

  private EventTypes() {}

  /** A channel without a picture is reported so; that it has one is how cameras say "I am here". */
  static boolean heartbeat(Alert alert) {
    return alert.type().equals("heartbeat")
        || (alert.type().equals("videoloss") && !alert.active());
  }

  /**
   * @param deviceKind as the registry has it: whoever registers a box as a button has wired one to
   *     its input; what is wired to that of anything else is not known
   */
  static Meaning meaning(Alert alert, String deviceKind) {
    return switch (alert.type()) {
      case "io" ->
          new Meaning.Alarm(
              deviceKind.equals("BUTTON") ? AlarmKind.ALARM_KIND_PANIC : AlarmKind.ALARM_KIND_OTHER,
              "报警输入");
      case "callhelp" -> new Meaning.Alarm(AlarmKind.ALARM_KIND_PANIC, "呼救报警");
      case "pir", "wlsensor" -> new Meaning.Alarm(AlarmKind.ALARM_KIND_INTRUSION, "探测器报警");
      case "firedetection" -> new Meaning.Alarm(AlarmKind.ALARM_KIND_FIRE, "火点检测");
      case "tamperdetection", "shelteralarm" ->
          new Meaning.Alarm(AlarmKind.ALARM_KIND_TAMPER, "视频遮挡");
      default -> other(alert);
    };
  }

  private static Meaning other(Alert alert) {
    if (WATCHING.contains(alert.type())) {
      return new Meaning.Sign(DeviceSign.ROUTINE, "画面或门禁事件");
    }
    if (FAULTS.contains(alert.type())) {
      return new Meaning.Sign(DeviceSign.TROUBLE, "设备故障");
    }
    return alert.active() ? new Meaning.Unknown() : new Meaning.Sign(DeviceSign.ROUTINE, "事件结束");
  }
}
