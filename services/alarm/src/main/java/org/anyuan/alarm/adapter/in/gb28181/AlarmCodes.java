package org.anyuan.alarm.adapter.in.gb28181;

import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_INTRUSION;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_OTHER;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_PANIC;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_TAMPER;

import java.util.HashMap;
import java.util.Map;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;

/**
 * Alarm methods and types of GB/T 28181, A.2.5; 5/13 came with the edition of 2022. A device alarm
 * without a type is the one of a wired input: a button, unless the school wired something else to
 * it, and then a button has to be assumed all the same.
 */
final class AlarmCodes {
  private static final Map<String, AlarmMeaning> CODES = new HashMap<>();

  static {
    raised("1", ALARM_KIND_PANIC, "电话报警");
    raised("2", ALARM_KIND_PANIC, "设备报警");
    trouble("2/1", "视频丢失");
    raised("2/2", ALARM_KIND_TAMPER, "设备防拆");
    trouble("2/3", "存储设备磁盘满");
    trouble("2/4", "设备高温");
    trouble("2/5", "设备低温");
    raised("3", ALARM_KIND_PANIC, "短信报警");
    raised("4", ALARM_KIND_OTHER, "GPS 报警");
    raised("5", ALARM_KIND_OTHER, "视频报警");
    raised("5/1", ALARM_KIND_PANIC, "人工视频报警");
    raised("5/2", ALARM_KIND_INTRUSION, "运动目标检测");
    raised("5/3", ALARM_KIND_OTHER, "遗留物检测");
    raised("5/4", ALARM_KIND_OTHER, "物体移除检测");
    raised("5/5", ALARM_KIND_INTRUSION, "绊线检测");
    raised("5/6", ALARM_KIND_INTRUSION, "入侵检测");
    raised("5/7", ALARM_KIND_OTHER, "逆行检测");
    raised("5/8", ALARM_KIND_OTHER, "徘徊检测");
    raised("5/9", ALARM_KIND_OTHER, "流量统计");
    raised("5/10", ALARM_KIND_OTHER, "密度检测");
    raised("5/11", ALARM_KIND_OTHER, "视频异常检测");
    raised("5/12", ALARM_KIND_OTHER, "快速移动");
    raised("5/13", ALARM_KIND_TAMPER, "图像遮挡");
    trouble("6", "设备故障");
    trouble("6/1", "存储设备磁盘故障");
    trouble("6/2", "存储设备风扇故障");
    raised("7", ALARM_KIND_OTHER, "其他报警");
  }

  private AlarmCodes() {}

  /**
   * Of a type that nobody knows the method's name is told. Of a fault nobody presses, whatever its
   * type is; all else that is not known counts as an alarm, since it may be one.
   */
  static AlarmMeaning meaning(String method, String type) {
    var known = CODES.get(type.isEmpty() ? method : method + "/" + type);
    if (known != null) {
      return known;
    }
    return switch (CODES.get(method)) {
      case null -> new AlarmMeaning.Raised(ALARM_KIND_OTHER, "未知报警方式");
      case AlarmMeaning.Sign sign -> sign;
      case AlarmMeaning.Raised(var kind, var name) ->
          new AlarmMeaning.Raised(ALARM_KIND_OTHER, name + "（未知类型）");
    };
  }

  private static void raised(String code, AlarmKind kind, String name) {
    CODES.put(code, new AlarmMeaning.Raised(kind, name));
  }

  private static void trouble(String code, String name) {
    CODES.put(code, new AlarmMeaning.Sign(DeviceSign.TROUBLE, name));
  }
}
