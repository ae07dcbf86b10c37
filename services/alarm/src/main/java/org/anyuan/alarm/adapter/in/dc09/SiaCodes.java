package org.anyuan.alarm.adapter.in.dc09;

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
import static org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_TAMPER;

import java.util.HashMap;
import java.util.Map;
import org.anyuan.alarm.adapter.in.panel.Meaning;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;

/**
 * Event codes of SIA DC-03, appendix A: two letters. The first names what a zone watches, the
 * second what happened; others stand alone. Gas and heat count as fire.
 */
final class SiaCodes {
  private static final Map<String, Code> CODES = new HashMap<>();

  static {
    zones("B", ALARM_KIND_INTRUSION, "入侵");
    zones("F", ALARM_KIND_FIRE, "火警");
    zones("G", ALARM_KIND_FIRE, "燃气");
    zones("H", ALARM_KIND_DURESS, "胁迫");
    zones("K", ALARM_KIND_FIRE, "高温");
    zones("M", ALARM_KIND_MEDICAL, "医疗");
    zones("P", ALARM_KIND_PANIC, "紧急");
    zones("Q", ALARM_KIND_PANIC, "求助");
    zones("S", ALARM_KIND_FIRE, "喷淋");
    zones("U", ALARM_KIND_OTHER, "未分类");
    zones("W", ALARM_KIND_OTHER, "漏水");
    zones("Z", ALARM_KIND_OTHER, "冰冻");
    alarm(ALARM_KIND_OTHER, "未定义报警", "UX");
    alarm(ALARM_KIND_INTRUSION, "入侵复核报警", "BG", "BM", "BV");
    alarm(ALARM_KIND_INTRUSION, "出门或强行开门报警", "EA", "DF");
    alarm(ALARM_KIND_FIRE, "火警（未复核）", "FG", "FM");
    alarm(ALARM_KIND_TAMPER, "防拆报警", "TA", "ES", "XS");
    alarm(ALARM_KIND_TAMPER, "密码多次错误", "JA");
    restored(ALARM_KIND_TAMPER, "防拆报警", "TR", "EJ");
    alarm(ALARM_KIND_CANCEL, "取消报警", "BC", "OC");
    sign(TEST, "测试", "RP", "RX", "TS", "TE", "TX", "TP");
    sign(ROUTINE, "布防", "CA", "CF", "CG", "CL", "CP", "CQ", "CR", "CS", "NL", "NP");
    sign(ROUTINE, "撤防", "OA", "OG", "OH", "OK", "OP", "OQ", "OR", "OS");
    sign(ROUTINE, "布撤防例外", "CD", "CE", "CI", "CJ", "CK", "CT", "OI", "OJ", "OT");
    sign(ROUTINE, "防拆旁路", "TB", "TU");
    sign(ROUTINE, "上电", "RR");
    sign(ROUTINE, "编程或远程操作", "LB", "LX", "LS", "RB", "RN", "RS", "RO", "RC", "YG", "JT");
    sign(TROUBLE, "市电故障", "AT");
    over("市电故障", "AR");
    sign(TROUBLE, "电池故障", "YT", "YM", "XT");
    over("电池故障", "YR", "XR");
    sign(TROUBLE, "电源故障", "YP", "YI");
    over("电源故障", "YQ", "YJ");
    sign(TROUBLE, "通信故障", "YC", "YS", "LT", "RT");
    over("通信故障", "YK", "LR");
    sign(TROUBLE, "设备故障", "ET", "YA", "YX", "YF", "RY", "TT");
    over("设备故障", "ER", "YH", "YZ", "TJ");
  }

  private SiaCodes() {}

  static Code of(String letters) {
    return CODES.getOrDefault(letters, new Code(new Meaning.Unknown(), false));
  }

  /** What holds for every letter that names a zone's kind. */
  private static void zones(String letter, AlarmKind kind, String name) {
    alarm(kind, name + "报警", letter + "A");
    restored(kind, name + "报警", letter + "H", letter + "R");
    sign(TROUBLE, name + "防区故障", letter + "T", letter + "S");
    over(name + "防区故障", letter + "J");
    sign(ROUTINE, name + "防区旁路", letter + "B", letter + "U");
    sign(TEST, name + "防区测试", letter + "X");
  }

  private static void alarm(AlarmKind kind, String name, String... codes) {
    put(new Code(new Meaning.Alarm(kind, name), false), codes);
  }

  private static void restored(AlarmKind kind, String name, String... codes) {
    put(new Code(new Meaning.Alarm(kind, name), true), codes);
  }

  private static void sign(DeviceSign sign, String name, String... codes) {
    put(new Code(new Meaning.Sign(sign, name), false), codes);
  }

  private static void over(String name, String... codes) {
    put(new Code(new Meaning.Sign(TROUBLE, name), true), codes);
  }

  private static void put(Code code, String... letters) {
    for (var each : letters) {
      CODES.put(each, code);
    }
  }

  /** What two letters stand for, which say by themselves whether it is over. */
  record Code(Meaning meaning, boolean restored) {}
}
