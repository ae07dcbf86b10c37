package org.anyuan.alarm.adapter.in.dc09;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An event of Contact ID (SIA DC-05) as ADM-CID carries it: {@code QEEE GG ZZZ}, which are
 * qualifier, event, group and zone or user.
 */
final class ContactId {
  private static final Pattern EVENT =
      Pattern.compile(
          "([0-9A-F])([0-9A-F]{3}) ?([0-9A-F]{2}) ?([0-9A-F]{3})(.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private ContactId() {}

  /** None where it is no such event. */
  static List<PanelEvent> read(String events) {
    var matched = EVENT.matcher(events);
    if (!matched.matches()) {
      return List.of();
    }
    var qualifier = Qualifier.of(matched.group(1));
    var code = matched.group(2);
    return List.of(
        new PanelEvent(
            "CID " + qualifier.letter() + code,
            qualifier == Qualifier.RESTORED,
            qualifier == Qualifier.UNKNOWN ? new Meaning.Unknown() : ContactIdCodes.meaning(code),
            matched.group(3),
            matched.group(4),
            PanelText.of(matched.group(5).replace('|', ' '))));
  }

  private enum Qualifier {
    NEW("E"),
    RESTORED("R"),
    /** Reported before, and still so. */
    STILL("P"),
    UNKNOWN("?");

    private final String letter;

    Qualifier(String letter) {
      this.letter = letter;
    }

    String letter() {
      return letter;
    }

    static Qualifier of(String digit) {
      return switch (digit) {
        case "1" -> NEW;
        case "3" -> RESTORED;
        case "6" -> STILL;
        default -> UNKNOWN;
      };
    }
  }
}
