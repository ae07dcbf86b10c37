package org.anyuan.response.domain.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.anyuan.response.domain.publication.Published.Earlier;
import org.anyuan.response.domain.statement.Content.Lines;
import org.anyuan.response.domain.statement.StatementKind;

/** A publication as the Common Alerting Protocol 1.2 has it. */
public final class Cap {
  public static final String MEDIA_TYPE = "application/cap+xml";

  private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final String GB2260 = "GB/T 2260";

  private Cap() {}

  public static byte[] of(Published published, Voice voice) {
    return Markup.xml(
        xml -> xml.in("alert", alert -> alert(alert, published, voice), "xmlns", NAMESPACE));
  }

  private static void alert(Markup xml, Published published, Voice voice) {
    xml.element("identifier", published.id().toString())
        .element("sender", voice.sender())
        .element("sent", Times.rfc3339(published.at()))
        .element("status", published.exercise() ? "Exercise" : "Actual")
        .element("msgType", type(published))
        // An exercise is for those who take part, and CAP wants to be told which they are.
        .element("scope", published.exercise() ? "Restricted" : "Public");
    if (published.exercise()) {
      xml.element("restriction", "演练,仅供参演单位 / exercise, for those who take part only");
    }
    xml.ifAny("note", published.reason())
        .ifAny("references", references(published.earlier(), voice));
    info(xml, Language.ZH, published.zh(), published, voice);
    published.en().ifPresent(lines -> info(xml, Language.EN, lines, published, voice));
  }

  /** Each as "sender,identifier,sent", a blank between them. */
  private static String references(List<Earlier> earlier, Voice voice) {
    return earlier.stream()
        .map(e -> voice.sender() + "," + e.id() + "," + Times.rfc3339(e.at()))
        .collect(Collectors.joining(" "));
  }

  private static void info(
      Markup xml, Language language, Lines lines, Published published, Voice voice) {
    var instruction =
        published.kind() == StatementKind.SAFETY_INSTRUCTION && !published.withdrawn();
    xml.in(
        "info",
        info ->
            info.element("language", language.tag())
                .element("category", category(published))
                .element("event", event(language, published))
                .element("responseType", responseType(published))
                .element("urgency", instruction ? "Immediate" : "Past")
                .element("severity", severity(published))
                .element("certainty", "Observed")
                .element("effective", Times.rfc3339(published.at()))
                .element("expires", Times.rfc3339(published.at().plus(voice.lasts())))
                .element("senderName", language.of(published.issuer()))
                .element("headline", headline(language, lines, published))
                .element("description", description(lines, published))
                .ifAny("instruction", instruction ? lines.body() : "")
                .element("web", voice.page(published))
                .in("area", area -> area(area, language, published)));
  }

  private static void area(Markup xml, Language language, Published published) {
    xml.element("areaDesc", language.of(published.area().name()))
        .in(
            "geocode",
            code -> code.element("valueName", GB2260).element("value", published.area().code()));
  }

  private static String headline(Language language, Lines lines, Published published) {
    var drill = published.exercise() ? language.of("【演练】", "EXERCISE: ") : "";
    return drill + (published.withdrawn() ? language.of("撤回:", "Withdrawn: ") : "") + lines.title();
  }

  /** Of a withdrawal why: what stands withdrawn is not said again. */
  private static String description(Lines lines, Published published) {
    return published.withdrawn() ? published.reason() : lines.body();
  }

  private static String type(Published published) {
    return switch (published.type()) {
      case ALERT -> "Alert";
      case UPDATE -> "Update";
      case CANCEL -> "Cancel";
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
