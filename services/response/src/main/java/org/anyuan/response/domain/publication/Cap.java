package org.anyuan.response.domain.publication;

import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.cap.CapAlert;
import org.anyuan.response.domain.statement.Content.Lines;
import org.anyuan.response.domain.statement.StatementKind;

/** A publication as the Common Alerting Protocol 1.2 has it. */
public final class Cap {
  public static final String MEDIA_TYPE = CapAlert.MEDIA_TYPE;

  /** An exercise is for those who take part, and CAP wants to be told which they are. */
  private static final CapAlert.Scope TAKING_PART =
      new CapAlert.Scope("演练,仅供参演单位 / exercise, for those who take part only");

  private Cap() {}

  public static byte[] of(Published published, Voice voice) {
    return new CapAlert(
            published.id().toString(),
            voice.sender(),
            published.at(),
            published.exercise() ? CapAlert.Status.EXERCISE : CapAlert.Status.ACTUAL,
            type(published),
            published.exercise() ? TAKING_PART : CapAlert.Scope.PUBLIC,
            published.reason(),
            published.earlier().stream()
                .map(e -> new CapAlert.Earlier(e.id().toString(), e.at()))
                .toList(),
            infos(published, voice))
        .xml();
  }

  private static List<CapAlert.Info> infos(Published published, Voice voice) {
    return Stream.concat(
            Stream.of(info(Language.ZH, published.zh(), published, voice)),
            published.en().map(lines -> info(Language.EN, lines, published, voice)).stream())
        .toList();
  }

  private static CapAlert.Info info(
      Language language, Lines lines, Published published, Voice voice) {
    var instruction =
        published.kind() == StatementKind.SAFETY_INSTRUCTION && !published.withdrawn();
    return new CapAlert.Info(
        language.tag(),
        category(published),
        event(language, published),
        responseType(published),
        instruction ? "Immediate" : "Past",
        severity(published),
        "Observed",
        published.at(),
        published.at().plus(voice.lasts()),
        language.of(published.issuer()),
        headline(language, lines, published),
        description(lines, published),
        instruction ? lines.body() : "",
        voice.page(published),
        new CapAlert.Area(language.of(published.area().name()), published.area().code()));
  }

  private static String headline(Language language, Lines lines, Published published) {
    var drill = published.exercise() ? language.of("【演练】", "EXERCISE: ") : "";
    return drill + (published.withdrawn() ? language.of("撤回:", "Withdrawn: ") : "") + lines.title();
  }

  /** Of a withdrawal why: what stands withdrawn is not said again. */
  private static String description(Lines lines, Published published) {
    return published.withdrawn() ? published.reason() : lines.body();
  }

  private static CapAlert.Type type(Published published) {
    return switch (published.type()) {
      case ALERT -> CapAlert.Type.ALERT;
      case UPDATE -> CapAlert.Type.UPDATE;
      case CANCEL -> CapAlert.Type.CANCEL;
    };
  }

  private static String responseType(Published published) {
    return switch (published.type()) {
      case CANCEL -> "None";
      case ALERT, UPDATE ->
          switch (published.kind()) {
            case SAFETY_INSTRUCTION -> "Execute";
            case STATEMENT, BRIEFING -> "Monitor";
          };
    };
  }

  /** No finer than the public may know: that somebody was forced is not for them. */
  private static String category(Published published) {
    return switch (published.about()) {
      case FIRE -> "Fire";
      case MEDICAL -> "Health";
      case PANIC, DURESS, SILENT_PANIC, INTRUSION, TAMPER, UNREADABLE, OTHER -> "Security";
    };
  }

  private static String event(Language language, Published published) {
    return switch (published.about()) {
      case FIRE -> language.of("火灾", "Fire");
      case MEDICAL -> language.of("医疗急救", "Medical emergency");
      case PANIC, DURESS, SILENT_PANIC, INTRUSION, TAMPER, UNREADABLE, OTHER ->
          language.of("突发事件", "Incident");
    };
  }

  private static String severity(Published published) {
    return switch (published.severity()) {
      case CRITICAL -> "Extreme";
      case HIGH -> "Severe";
      case MEDIUM -> "Moderate";
      case LOW -> "Minor";
    };
  }
}
