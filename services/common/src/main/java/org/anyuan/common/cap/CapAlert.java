package org.anyuan.common.cap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anyuan.common.xml.Markup;

/**
 * An alert of CAP 1.2. What is empty is left out; whoever makes one fills what the schema asks for.
 *
 * @param sender unique in the world, such as a domain name
 * @param scope where it is not for the public, with whom it is for
 * @param earlier those that this one updates or cancels, the oldest first
 */
public record CapAlert(
    String identifier,
    String sender,
    Instant sent,
    Status status,
    Type type,
    Scope scope,
    String note,
    List<Earlier> earlier,
    List<Info> infos) {
  public static final String MEDIA_TYPE = "application/cap+xml";
  public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

  private static final String GB2260 = "GB/T 2260";
  private static final String SENDER = "[^\\s,<&]{1,200}";

  /** CAP wants the offset said in numbers, and seconds without a part. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  public enum Status {
    ACTUAL("Actual"),
    EXERCISE("Exercise"),
    TEST("Test");

    private final String name;

    Status(String name) {
      this.name = name;
    }
  }

  public enum Type {
    ALERT("Alert"),
    UPDATE("Update"),
    CANCEL("Cancel");

    private final String name;

    Type(String name) {
      this.name = name;
    }
  }

  /**
   * For whom it is.
   *
   * @param restriction empty: for the public
   */
  public record Scope(String restriction) {
    public static final Scope PUBLIC = new Scope("");
  }

  /** As CAP refers to another alert of the same sender. */
  public record Earlier(String identifier, Instant sent) {}

  /**
   * One language of it. The values of CAP's own lists are as CAP spells them.
   *
   * @param area in words, with its code of GB/T 2260 where the standard knows it
   */
  public record Info(
      String language,
      String category,
      String event,
      String responseType,
      String urgency,
      String severity,
      String certainty,
      Instant effective,
      Instant expires,
      String senderName,
      String headline,
      String description,
      String instruction,
      String web,
      Area area) {}

  public record Area(String description, String code) {}

  public CapAlert {
    earlier = List.copyOf(earlier);
    infos = List.copyOf(infos);
    checkSender(sender);
  }

  /** References name a sender between commas and blanks. */
  public static void checkSender(String sender) {
    if (!sender.matches(SENDER)) {
      throw new IllegalArgumentException("a CAP sender has no blank, comma, '<' or '&'");
    }
  }

  public byte[] xml() {
    return Markup.xml(this::in);
  }

  /** Inside another document. */
  public void in(Markup outer) {
    outer.in("alert", this::alert, "xmlns", NAMESPACE);
  }

  private void alert(Markup xml) {
    xml.element("identifier", identifier)
        .element("sender", sender)
        .element("sent", time(sent))
        .element("status", status.name)
        .element("msgType", type.name)
        .element("scope", scope.restriction.isEmpty() ? "Public" : "Restricted")
        .ifAny("restriction", scope.restriction)
        .ifAny("note", note)
        .ifAny("references", references());
    infos.forEach(info -> xml.in("info", in -> info(in, info)));
  }

  /** Each as "sender,identifier,sent", a blank between them. */
  private String references() {
    return earlier.stream()
        .map(e -> sender + "," + e.identifier + "," + time(e.sent))
        .collect(Collectors.joining(" "));
  }

  private static void info(Markup xml, Info info) {
    xml.element("language", info.language)
        .element("category", info.category)
        .element("event", info.event)
        .element("responseType", info.responseType)
        .element("urgency", info.urgency)
        .element("severity", info.severity)
        .element("certainty", info.certainty)
        .element("effective", time(info.effective))
        .element("expires", time(info.expires))
        .element("senderName", info.senderName)
        .element("headline", info.headline)
        .element("description", info.description)
        .ifAny("instruction", info.instruction)
        .element("web", info.web)
        .in("area", area -> area(area, info.area));
  }

  private static void area(Markup xml, Area area) {
    xml.element("areaDesc", area.description);
    if (!area.code.isEmpty()) {
      xml.in("geocode", code -> code.element("valueName", GB2260).element("value", area.code));
    }
  }

  private static String time(Instant at) {
    return TIME.format(at.atOffset(ZoneOffset.ofHours(8)));
  }
}
