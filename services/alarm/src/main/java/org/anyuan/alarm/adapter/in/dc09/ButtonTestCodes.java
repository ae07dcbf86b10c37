package org.anyuan.alarm.adapter.in.dc09;

import java.util.OptionalInt;
import org.anyuan.alarm.application.DeclareButtonTest;

/** What a panel sends when somebody begins or ends a test at its keys. */
final class ButtonTestCodes {
  private ButtonTestCodes() {}

  /**
   * For how many minutes the next press is a test, 0 where the test is over; empty for every other
   * code. Contact ID 607 is the walk test, TS and TE of DC-03 begin and end a test.
   *
   * @param code as {@link PanelEvent} has it
   */
  static OptionalInt minutes(String code) {
    return switch (code) {
      case "CID E607", "SIA TS" -> OptionalInt.of(DeclareButtonTest.MOST_MINUTES);
      case "CID R607", "SIA TE" -> OptionalInt.of(0);
      default -> OptionalInt.empty();
    };
  }
}
