package org.anyuan.alarm.adapter.in.panel;

import java.util.Optional;
import java.util.StringJoiner;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.proto.common.v1.AlarmKind;

/**
 * One event of a message.
 *
 * @param code as an alarm receiving centre writes it, say {@code SIA PA} or {@code CID E120}
 * @param area the panel's partition; empty without one, as are zone and text
 */
public record PanelEvent(
    String code, boolean restored, Meaning meaning, String area, String zone, String text) {

  /**
   * What it is a press of; empty for a sign. That an alarm is restored tells that its input is at
   * rest again, not that all is well, and whoever presses has to let go: it takes nothing back, and
   * is shown as what the panel said besides.
   */
  public Optional<AlarmKind> kind() {
    return switch (meaning) {
      case Meaning.Alarm(var kind, _) -> Optional.of(restored ? AlarmKind.ALARM_KIND_OTHER : kind);
      case Meaning.Sign _ -> Optional.empty();
      case Meaning.Unknown _ -> Optional.of(AlarmKind.ALARM_KIND_OTHER);
    };
  }

  public Optional<DeviceSign> sign() {
    return switch (meaning) {
      case Meaning.Sign(var sign, _) ->
          Optional.of(restored && sign == DeviceSign.TROUBLE ? DeviceSign.TROUBLE_OVER : sign);
      case Meaning.Alarm _, Meaning.Unknown _ -> Optional.empty();
    };
  }

  public String describe() {
    var parts = new StringJoiner(" · ");
    parts.add(code + " " + meaning.name() + (restored ? "（恢复）" : ""));
    if (!area.isEmpty()) {
      parts.add("分区 " + area);
    }
    if (!zone.isEmpty()) {
      parts.add("防区 " + zone);
    }
    if (!text.isEmpty()) {
      parts.add(text);
    }
    return parts.toString();
  }
}
