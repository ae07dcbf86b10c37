package org.anyuan.alarm.adapter.in.gb28181;

import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;

/** What an alarm's method and type stand for, with their name for people. */
sealed interface AlarmMeaning {
  String name();

  record Raised(AlarmKind kind, String name) implements AlarmMeaning {}

  /** How the device does, and no press. */
  record Sign(DeviceSign sign, String name) implements AlarmMeaning {}
}
