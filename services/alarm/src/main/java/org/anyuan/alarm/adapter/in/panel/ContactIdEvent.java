package org.anyuan.alarm.adapter.in.panel;

/** An event of Contact ID (SIA DC-05), of whichever protocol carries it. */
public final class ContactIdEvent {
  private ContactIdEvent() {}

  /**
   * Of its parts as they were sent.
   *
   * @param qualifier one hex digit: 1 new or opened, 3 restored or closed, 6 still so
   * @param code three hex digits
   * @param area empty without one, as are zone and text
   */
  public static PanelEvent of(
      String qualifier, String code, String area, String zone, String text) {
    var known = Qualifier.of(qualifier);
    return new PanelEvent(
        "CID " + known.letter() + code,
        known == Qualifier.RESTORED,
        known == Qualifier.UNKNOWN ? new Meaning.Unknown() : ContactIdCodes.meaning(code),
        area,
        zone,
        text);
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
