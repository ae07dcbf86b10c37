package org.anyuan.alarm.adapter.in.panel;

import static org.anyuan.alarm.application.DeviceSign.ROUTINE;
import static org.anyuan.alarm.application.DeviceSign.TEST;
import static org.anyuan.alarm.application.DeviceSign.TROUBLE;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_CANCEL;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_DURESS;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_FIRE;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_INTRUSION;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_MEDICAL;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_OTHER;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_PANIC;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_SILENT_PANIC;
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_TAMPER;

import java.util.HashMap;
import java.util.Map;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;

/**
 * Event codes of SIA DC-05-1999.09, appendix A. Gas and carbon monoxide count as fire: both have a
 * building left at once.
 */
final class ContactIdCodes {
  private static final Map<String, Meaning> CODES = new HashMap<>();

  static {
    alarm(100, 100, ALARM_KIND_MEDICAL, "医疗求助");
    alarm(101, 101, ALARM_KIND_MEDICAL, "个人紧急求助");
    alarm(102, 102, ALARM_KIND_MEDICAL, "未按时报平安");
    alarm(110, 118, ALARM_KIND_FIRE, "火警");
    alarm(120, 120, ALARM_KIND_PANIC, "紧急报警");
    alarm(121, 121, ALARM_KIND_DURESS, "胁迫报警");
    alarm(122, 122, ALARM_KIND_SILENT_PANIC, "无声紧急报警");
    alarm(123, 123, ALARM_KIND_PANIC, "有声紧急报警");
    alarm(124, 125, ALARM_KIND_DURESS, "胁迫出入");
    alarm(130, 136, ALARM_KIND_INTRUSION, "入侵报警");
    alarm(137, 137, ALARM_KIND_TAMPER, "防拆报警");
    alarm(138, 140, ALARM_KIND_INTRUSION, "入侵报警");
    sign(141, 143, TROUBLE, "总线故障");
    alarm(144, 145, ALARM_KIND_TAMPER, "探测器或模块防拆");
    alarm(146, 146, ALARM_KIND_INTRUSION, "无声入侵报警");
    sign(147, 147, TROUBLE, "探测器失联");
    alarm(150, 150, ALARM_KIND_OTHER, "24小时非入侵报警");
    alarm(151, 151, ALARM_KIND_FIRE, "燃气泄漏");
    alarm(152, 153, ALARM_KIND_OTHER, "制冷或供热异常");
    alarm(154, 154, ALARM_KIND_OTHER, "漏水");
    alarm(155, 157, ALARM_KIND_OTHER, "玻璃、日间或低气压异常");
    alarm(158, 159, ALARM_KIND_OTHER, "温度异常");
    alarm(161, 161, ALARM_KIND_OTHER, "断气流");
    alarm(162, 162, ALARM_KIND_FIRE, "一氧化碳");
    alarm(163, 163, ALARM_KIND_OTHER, "液位异常");
    sign(200, 206, TROUBLE, "消防监管");
    sign(300, 340, TROUBLE, "系统故障");
    alarm(341, 341, ALARM_KIND_TAMPER, "扩展模块防拆");
    sign(342, 382, TROUBLE, "设备或通信故障");
    alarm(383, 383, ALARM_KIND_TAMPER, "探测器防拆");
    sign(384, 393, TROUBLE, "探测器故障");
    sign(400, 405, ROUTINE, "布防或撤防");
    alarm(406, 406, ALARM_KIND_CANCEL, "取消报警");
    sign(407, 409, ROUTINE, "布防或撤防");
    sign(411, 415, ROUTINE, "远程访问");
    sign(421, 422, ROUTINE, "门禁");
    alarm(423, 423, ALARM_KIND_INTRUSION, "强行开门");
    sign(424, 432, ROUTINE, "门禁");
    sign(441, 442, ROUTINE, "留守布防");
    sign(450, 458, ROUTINE, "布撤防例外");
    alarm(461, 461, ALARM_KIND_TAMPER, "密码多次错误");
    sign(459, 459, ROUTINE, "刚布防");
    sign(462, 464, ROUTINE, "布撤防例外");
    sign(501, 553, TROUBLE, "部件停用");
    sign(570, 577, ROUTINE, "旁路");
    sign(601, 609, TEST, "测试");
    sign(611, 616, TEST, "测试");
    sign(621, 632, ROUTINE, "日志、时间或编程");
  }

  private ContactIdCodes() {}

  static Meaning meaning(String code) {
    return CODES.getOrDefault(code, new Meaning.Unknown());
  }

  private static void alarm(int from, int to, AlarmKind kind, String name) {
    put(from, to, new Meaning.Alarm(kind, name));
  }

  private static void sign(int from, int to, DeviceSign sign, String name) {
    put(from, to, new Meaning.Sign(sign, name));
  }

  private static void put(int from, int to, Meaning meaning) {
    for (var code = from; code <= to; code++) {
      CODES.put(Integer.toString(code), meaning);
    }
  }
}
