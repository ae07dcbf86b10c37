package org.anyuan.alarm.adapter.in.panel;

import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;

/** What a panel's code stands for, with its name for people. */
public sealed interface Meaning {
  String name();

  /** Somebody or something raised an alarm: a press. */
  record Alarm(AlarmKind kind, String name) implements Meaning {}

  /** How the panel does, and no press: armed, tested, a weak battery. */
  record Sign(DeviceSign sign, String name) implements Meaning {}

  /** In no table of ours: it counts as an alarm, since it may be one. */
  record Unknown() implements Meaning {
    @Override
    public String name() {
      return "未知代码";
    }
  }
}
