package org.anyuan.alarm.adapter.in.gb28181;

import java.util.Locale;
import java.util.Optional;

/** A body of GB/T 28181, annex A, as far as it concerns alarms. */
sealed interface Manscdp {
  /** That an alarm was raised; all of it as the device wrote it. */
  record Alarm(AlarmNotice notice) implements Manscdp {}

  /** The device lives. */
  record Keepalive(boolean well) implements Manscdp {}

  /**
   * An answer to a command of ours.
   *
   * @param sn the command's number, as it came; empty where none did
   */
  record Answer(String cmdType, String sn, boolean ok) implements Manscdp {}

  /** Something else that a device tells, as of its directory, position or media. */
  record Other(String root, String cmdType) implements Manscdp {}

  /**
   * Reads a body.
   *
   * @param body each character is one of its bytes
   */
  static Manscdp parse(String body) throws InvalidManscdp {
    var elements = Elements.of(BodyText.of(body));
    var cmdType = elements.text("CmdType").orElseThrow(() -> new InvalidManscdp("no CmdType"));
    var root = elements.root().toLowerCase(Locale.ROOT);
    return switch (root) {
      case "notify" -> told(elements, cmdType.toLowerCase(Locale.ROOT));
      case "response" ->
          new Answer(cmdType, elements.text("SN").orElse(""), says(elements, "Result"));
      case "query", "control" -> new Other(root, cmdType);
      default -> throw new InvalidManscdp("no Notify, Response, Query or Control");
    };
  }

  private static Manscdp told(Elements elements, String cmdType) {
    return switch (cmdType) {
      case "alarm" -> new Alarm(AlarmNotice.of(elements));
      case "keepalive" -> new Keepalive(says(elements, "Status"));
      default -> new Other("notify", cmdType);
    };
  }

  /** That nothing is said is no complaint. */
  private static boolean says(Elements elements, String name) {
    return elements.text(name).map("OK"::equalsIgnoreCase).or(() -> Optional.of(true)).get();
  }
}
