package org.anyuan.notify.domain.channel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.escalation.Help;

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
  SOMETHING("有一条待查看的消息"),
  /** Of one incident, after the first message of it. */
  SUMMARY("事件有新进展"),
  SWAP_PROPOSED("有人请您换班"),
  SWAP_ANSWERED("您的换班申请有答复"),
  DUTY_GAP("值班表有空缺"),
  DOUBLE_DUTY("值班安排有重叠"),
  CHANNEL_DEAD("联系方式可能已失效"),
  COMMUNICATION_TEST("通信测试，请确认收到"),
  /** To the school: how near help is. */
  HELP_ACKNOWLEDGED("警方已接警"),
  HELP_ON_THE_WAY("警员正在赶来"),
  HELP_ARRIVED("警员已到达"),
  DUTY_BEGINS("您即将值班"),
  CALENDAR_CHANGED("校历有变，请核对值班表"),
  TEST_UNANSWERED("通信测试有人未确认"),
  ROSTER_CHANGED("值班安排有变动"),
  LEAD_TO_SEE("有新的事项待查看"),
  LEAD_OFFERED("有移交的事项，请签收"),
  LEAD_URGENT("有紧急事项，请立即查看"),
  LEAD_LATE("有事项已逾期，请查看"),
  REVIEW_LAPSED("定期复核已到期"),
  CIRCULAR_SENT("有通报待签收"),
  CIRCULAR_LATE("有通报逾期未签收");

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

  /** Of a silent alarm it says nothing, like every message about it. */
  static What ofHelp(Help help, boolean silent) {
    if (silent) {
      return SOMETHING;
    }
    return switch (help) {
      case RECEIVED -> ALARM;
      case ACKNOWLEDGED -> HELP_ACKNOWLEDGED;
      case ON_THE_WAY -> HELP_ON_THE_WAY;
      case ARRIVED -> HELP_ARRIVED;
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
