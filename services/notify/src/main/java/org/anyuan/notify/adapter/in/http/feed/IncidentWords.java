package org.anyuan.notify.adapter.in.http.feed;

import java.util.List;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.feed.Shown;

/** What a feed says of an incident, in Chinese and English. */
record IncidentWords(String zh, String en) {
  private static final IncidentWords ALARM = new IncidentWords("紧急报警", "Alarm");

  /** Says nothing to whoever sees it beside the one whom it is for. */
  private static final IncidentWords QUIET =
      new IncidentWords("有一条待查看的消息", "A message for you to look at");

  /** What happened; the gravest of it where it is known, else no finer than its category. */
  static IncidentWords event(Shown shown) {
    if (shown.quiet()) {
      return QUIET;
    }
    return shown.kinds().stream()
        .map(IncidentWords::ofKind)
        .filter(words -> !words.equals(ALARM))
        .findFirst()
        .orElseGet(() -> shown.kinds().isEmpty() ? category(shown) : ALARM);
  }

  private static IncidentWords ofKind(AlarmKind kind) {
    return switch (kind) {
      case PANIC, OTHER -> ALARM;
      case DURESS, SILENT_PANIC -> new IncidentWords("静默报警", "Silent alarm");
      case INTRUSION -> new IncidentWords("入侵报警", "Intrusion");
      case FIRE -> new IncidentWords("火警", "Fire");
      case MEDICAL -> new IncidentWords("医疗急救", "Medical emergency");
      case TAMPER -> new IncidentWords("设备被破坏", "Tampering");
      case UNREADABLE -> new IncidentWords("收到无法识别的报警", "Unreadable alarm");
    };
  }

  private static IncidentWords category(Shown shown) {
    return switch (shown.category()) {
      case SECURITY -> new IncidentWords("校园安全事件", "Security incident");
      case FIRE -> new IncidentWords("火警", "Fire");
      case MEDICAL -> new IncidentWords("医疗急救", "Medical emergency");
    };
  }

  /** An exercise says so before all else. */
  static IncidentWords headline(Shown shown) {
    if (shown.quiet()) {
      return QUIET;
    }
    var event = event(shown);
    var drill =
        switch (shown.mode()) {
          case ACTUAL -> new IncidentWords("", "");
          case EXERCISE -> new IncidentWords("【演练】", "EXERCISE: ");
          case TEST -> new IncidentWords("【测试】", "TEST: ");
        };
    var stage = stage(shown);
    var school = shown.school().name();
    return new IncidentWords(
        drill.zh + event.zh + "，" + school + "（" + stage.zh + "）",
        drill.en + event.en + ", " + school + " (" + stage.en + ")");
  }

  static IncidentWords description(Shown shown) {
    var headline = headline(shown);
    if (shown.quiet()) {
      return headline;
    }
    var where = String.join("、", shown.buildings());
    var help = shown.help().map(IncidentWords::help).orElse(new IncidentWords("", ""));
    return new IncidentWords(
        headline.zh + (where.isEmpty() ? "" : "，" + where) + help.zh + "。",
        headline.en + (where.isEmpty() ? "" : ", " + where) + help.en + ".");
  }

  private static IncidentWords help(org.anyuan.notify.domain.feed.Help help) {
    return switch (help) {
      case RECEIVED -> new IncidentWords("，已接到报警", "; received");
      case ACKNOWLEDGED -> new IncidentWords("，警方已签收", "; taken by the police");
      case ON_THE_WAY -> new IncidentWords("，警力在途", "; help is on its way");
      case ARRIVED -> new IncidentWords("，警力已到", "; help is there");
    };
  }

  private static IncidentWords stage(Shown shown) {
    return switch (shown.stage()) {
      case OPEN -> new IncidentWords("新报警", "new");
      case ACKNOWLEDGED -> new IncidentWords("已签收", "acknowledged");
      case CONFIRMED -> new IncidentWords("已核实", "confirmed");
      case REOPENED -> new IncidentWords("重新打开", "open again");
      case CLOSED -> ended(shown);
      case MERGED -> new IncidentWords("已并入其他警情", "merged into another");
    };
  }

  private static IncidentWords ended(Shown shown) {
    return shown
        .ending()
        .map(
            ending ->
                switch (ending) {
                  case RESOLVED -> new IncidentWords("已处置完毕", "resolved");
                  case FALSE_ALARM -> new IncidentWords("误报", "false alarm");
                  case EXERCISE_ENDED -> new IncidentWords("演练结束", "exercise over");
                  case TEST_ENDED -> new IncidentWords("测试结束", "test over");
                  case HANDED_OVER -> new IncidentWords("已移交", "handed over");
                })
        .orElse(new IncidentWords("已结束", "over"));
  }

  List<String> both() {
    return List.of(zh, en);
  }
}
