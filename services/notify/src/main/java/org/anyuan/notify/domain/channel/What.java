package org.anyuan.notify.domain.channel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;

/** What happened, in the words of a message: the gravest first, for whoever is sent there. */
public enum What {
  SILENT_ALARM("静默报警"),
  ALARM("紧急报警"),
  INTRUSION("入侵报警"),
  FIRE("火警"),
  MEDICAL("医疗急救"),
  TAMPER("设备被破坏"),
  UNREADABLE("收到无法识别的报警"),
  /** To the media desk: no finer than security, fire and medical. */
  SECURITY("校园安全事件"),
  /** Says nothing to whoever sees the telephone. */
  SOMETHING("有一条待查看的消息");

  private final String words;

  What(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Of several kinds the gravest. */
  static What of(Lane lane, Collection<AlarmKind> kinds) {
    return switch (lane) {
      case MEDIA -> forMedia(kinds);
      case SCHOOL -> kinds.stream().anyMatch(AlarmKind::silent) ? SOMETHING : plain(kinds);
      case POLICE, EDUCATION -> plain(kinds);
    };
  }

  private static What plain(Collection<AlarmKind> kinds) {
    return kinds.stream().map(What::ofKind).min(Comparator.naturalOrder()).orElse(ALARM);
  }

  private static What ofKind(AlarmKind kind) {
    return switch (kind) {
      case PANIC, OTHER -> ALARM;
      case DURESS, SILENT_PANIC -> SILENT_ALARM;
      case INTRUSION -> INTRUSION;
      case FIRE -> FIRE;
      case MEDICAL -> MEDICAL;
      case TAMPER -> TAMPER;
      case UNREADABLE -> UNREADABLE;
    };
  }

  private static What forMedia(Collection<AlarmKind> kinds) {
    if (Set.copyOf(kinds).equals(Set.of(AlarmKind.FIRE))) {
      return FIRE;
    }
    return Set.copyOf(kinds).equals(Set.of(AlarmKind.MEDICAL)) ? MEDICAL : SECURITY;
  }
}
