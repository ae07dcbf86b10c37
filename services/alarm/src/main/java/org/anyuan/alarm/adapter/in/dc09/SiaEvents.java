package org.anyuan.alarm.adapter.in.dc09;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyuan.alarm.adapter.in.panel.Meaning;
import org.anyuan.alarm.adapter.in.panel.PanelEvent;
import org.anyuan.alarm.adapter.in.panel.PanelText;

/**
 * Events of SIA DC-03 as SIA-DCS carries them: blocks with bars between; {@code N} or {@code O} and
 * then parts with slashes between, which are modifiers of two small letters ({@code ri1} is area
 * 1), event codes of two capitals with their zone ({@code PA501}), and texts; {@code A} and a text
 * for all of it.
 */
final class SiaEvents {
  /** Slashes may be left out between a modifier, a code and a text in circumflexes. */
  private static final Pattern PART =
      Pattern.compile(
          "(?<modifier>[a-z]{2})(?<value>[0-9:.,-]*)"
              + "|(?<code>[A-Z]{2})(?![A-Za-z])(?<zone>[0-9A-Fa-f]*)"
              + "|\\^(?<named>[^^]*)\\^?"
              + "|(?<other>[^/^]+)"
              + "|/");

  private final List<PanelEvent> events = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String area = "";

  private SiaEvents() {}

  /** None where it is no such event. */
  static List<PanelEvent> read(String data) {
    var reader = new SiaEvents();
    for (var block : data.split("\\|", -1)) {
      reader.block(block);
    }
    return reader.all();
  }

  private void block(String block) {
    if (block.isEmpty()) {
      return;
    }
    switch (block.charAt(0)) {
      case 'N', 'O' -> parts(block.substring(1));
      case 'A' -> say(block.substring(1));
      // Without its letter in front, some panels send the code alone.
      default -> parts(block);
    }
  }

  private void parts(String block) {
    var part = PART.matcher(block);
    while (part.find()) {
      if (part.group("modifier") != null) {
        modify(part.group("modifier"), part.group("value"));
      } else if (part.group("code") != null) {
        happened(part.group("code"), part.group("zone"));
      } else if (part.group("named") != null) {
        say(part.group("named"));
      } else if (part.group("other") != null) {
        var other = part.group("other");
        say(other.startsWith("A") ? other.substring(1) : other);
      }
    }
  }

  /** The area holds for the codes behind it, until the next. Others say nothing to a desk. */
  private void modify(String modifier, String value) {
    if (modifier.equals("ri")) {
      area = value;
    }
  }

  private void happened(String letters, String zone) {
    var code = SiaCodes.of(letters);
    events.add(new PanelEvent("SIA " + letters, code.restored(), code.meaning(), area, zone, ""));
  }

  private void say(String bytes) {
    var said = PanelText.of(bytes);
    if (!said.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(said);
    }
  }

  /** A text belongs to the message; each of its events shows it. */
  private List<PanelEvent> all() {
    if (events.isEmpty() && !text.isEmpty()) {
      return List.of(
          new PanelEvent("SIA", false, new Meaning.Unknown(), area, "", text.toString()));
    }
    return events.stream()
        .map(
            e ->
                new PanelEvent(
                    e.code(), e.restored(), e.meaning(), e.area(), e.zone(), text.toString()))
        .toList();
  }
}
