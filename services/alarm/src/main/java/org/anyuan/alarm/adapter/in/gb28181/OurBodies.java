package org.anyuan.alarm.adapter.in.gb28181;

import java.util.regex.Pattern;

/** Bodies of ours, in ASCII. What came from a device is only in it where it is a code. */
final class OurBodies {
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,40}");

  private OurBodies() {}

  /** That an alarm was received (A.2.6). */
  static String alarmReceived(String sn, String deviceId) {
    return body("Response", "Alarm", sn, deviceId, element("Result", "OK"));
  }

  /** The order to alarm again (A.2.3). */
  static String resetAlarm(String sn, String deviceId, String method, String type) {
    var which = element("AlarmMethod", code(method, "0"));
    var info = type.isEmpty() ? which : lines(which, element("AlarmType", code(type, "0")));
    return body(
        "Control",
        "DeviceControl",
        sn,
        deviceId,
        lines(element("AlarmCmd", "ResetAlarm"), lines("<Info>", info, "</Info>")));
  }

  /** The wish to be told of every alarm (A.2.4). */
  static String alarmQuery(String sn, String deviceId) {
    return body(
        "Query",
        "Alarm",
        sn,
        deviceId,
        lines(
            element("StartAlarmPriority", "0"),
            element("EndAlarmPriority", "0"),
            element("AlarmMethod", "0")));
  }

  private static String body(String root, String cmdType, String sn, String deviceId, String rest) {
    return lines(
            "<?xml version=\"1.0\" encoding=\"GB2312\"?>",
            "<" + root + ">",
            element("CmdType", cmdType),
            element("SN", code(sn, "0")),
            element("DeviceID", code(deviceId, "0")),
            rest,
            "</" + root + ">")
        + "\r\n";
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + text + "</" + name + ">";
  }

  private static String code(String text, String otherwise) {
    return CODE.matcher(text).matches() ? text : otherwise;
  }
}
