package org.anyuan.alarm.adapter.in.gb28181;

import java.util.regex.Pattern;

/** Bodies of ours, in ASCII. What came from a device is only in it where it is a code. */
final class OurBodies {
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,40}");

  private OurBodies() {}

  /** That an alarm was received (A.2.6). */
  static String alarmReceived(String sn, String deviceId) {
    return body("Response", "Alarm", sn, deviceId, "<Result>OK</Result>\r\n");
  }

  /** The order to alarm again (A.2.3). */
  static String resetAlarm(String sn, String deviceId, String method, String type) {
    var info =
        "<Info>\r\n<AlarmMethod>%s</AlarmMethod>\r\n%s</Info>\r\n"
            .formatted(
                code(method, "0"),
                type.isEmpty() ? "" : "<AlarmType>" + code(type, "0") + "</AlarmType>\r\n");
    return body(
        "Control", "DeviceControl", sn, deviceId, "<AlarmCmd>ResetAlarm</AlarmCmd>\r\n" + info);
  }

  /** The wish to be told of every alarm (A.2.4). */
  static String alarmQuery(String sn, String deviceId) {
    return body(
        "Query",
        "Alarm",
        sn,
        deviceId,
        "<StartAlarmPriority>0</StartAlarmPriority>\r\n"
            + "<EndAlarmPriority>0</EndAlarmPriority>\r\n"
            + "<AlarmMethod>0</AlarmMethod>\r\n");
  }

  private static String body(String root, String cmdType, String sn, String deviceId, String rest) {
    return ("<?xml version=\"1.0\" encoding=\"GB2312\"?>\r\n<%s>\r\n<CmdType>%s</CmdType>\r\n"
            + "<SN>%s</SN>\r\n<DeviceID>%s</DeviceID>\r\n%s</%s>\r\n")
        .formatted(root, cmdType, code(sn, "0"), code(deviceId, "0"), rest, root);
  }

  private static String code(String text, String otherwise) {
    return CODE.matcher(text).matches() ? text : otherwise;
  }
}
