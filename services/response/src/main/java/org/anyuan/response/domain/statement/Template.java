package org.anyuan.response.domain.statement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Words;

/**
 * What a statement may begin from. What only people know is left open in 【】, so that nobody
 * publishes it by mistake without having read it.
 *
 * @param kinds of incidents; empty: of any
 */
public record Template(
    String key, StatementKind kind, Set<AlarmKind> kinds, Content.Lines zh, Content.Lines en) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日H时", Locale.CHINA);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("H:mm 'on' d MMMM", Locale.ENGLISH);

  public Template {
    kinds = Set.copyOf(kinds);
  }

  public boolean fits(AlarmKind incident) {
    return kinds.isEmpty() || kinds.contains(incident);
  }

  /** With the county's name, the hour and the kind; never with the school's name. */
  public Content filled(Words area, AlarmKind incident, Instant at) {
    var what = words(incident);
    var time = at.atZone(CHINA);
    return new Content(
        fill(zh, area.zh(), what.zh(), ZH.format(time)),
        Optional.of(fill(en, area.en(), what.en(), EN.format(time))),
        List.of(),
        false);
  }

  private static Content.Lines fill(Content.Lines lines, String area, String kind, String time) {
    return new Content.Lines(
        fill(lines.title(), area, kind, time), fill(lines.body(), area, kind, time));
  }

  private static String fill(String text, String area, String kind, String time) {
    return text.replace("{area}", area).replace("{kind}", kind).replace("{time}", time);
  }

  /** That an alarm was a silent one, or came under threat, is nobody's business outside. */
  private static Words words(AlarmKind kind) {
    return switch (kind) {
      case FIRE -> new Words("火情", "a fire");
      case MEDICAL -> new Words("人员身体不适情况", "a medical emergency");
      case PANIC, DURESS, SILENT_PANIC, INTRUSION, TAMPER, UNREADABLE, OTHER ->
          new Words("警情", "an incident");
    };
  }
}
