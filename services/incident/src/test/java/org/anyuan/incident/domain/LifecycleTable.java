package org.anyuan.incident.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each order does to an incident in each state. {@code docs/incident-lifecycle.md} shows the
 * same table and explains its words.
 */
final class LifecycleTable {
  static final String MARKDOWN =
      """
      | Order | OPEN | ACKNOWLEDGED | CONFIRMED | CLOSED | REOPENED | MERGED |
      |---|---|---|---|---|---|---|
      | Press | stays | stays | stays | opens another | stays | goes to the other |
      | Cancel | stays | stays | stays | stays | stays | goes to the other |
      | OpenIncident | opens another | opens another | opens another | opens another | opens another | opens another |
      | Acknowledge | → ACKNOWLEDGED | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE | → ACKNOWLEDGED | ✗ NOT_ALLOWED_IN_STATE |
      | Confirm | → CONFIRMED | → CONFIRMED | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE | → CONFIRMED | ✗ NOT_ALLOWED_IN_STATE |
      | Upgrade | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE | stays | ✗ NOT_ALLOWED_IN_STATE |
      | ChangeSeverity | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE | stays | ✗ NOT_ALLOWED_IN_STATE |
      | Merge | → MERGED | → MERGED | → MERGED | ✗ NOT_ALLOWED_IN_STATE | → MERGED | ✗ NOT_ALLOWED_IN_STATE |
      | Split | stays, opens another | stays, opens another | stays, opens another | ✗ NOT_ALLOWED_IN_STATE | stays, opens another | ✗ NOT_ALLOWED_IN_STATE |
      | Link | stays | stays | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE |
      | HandOver | stays | → OPEN | stays | ✗ NOT_ALLOWED_IN_STATE | stays | ✗ NOT_ALLOWED_IN_STATE |
      | Close | → CLOSED | → CLOSED | → CLOSED | ✗ NOT_ALLOWED_IN_STATE | → CLOSED | ✗ NOT_ALLOWED_IN_STATE |
      | Reopen | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE | → REOPENED | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE |
      | Note | stays | stays | stays | stays | stays | stays |
      | ReportUnit | stays | stays | stays | stays | stays | goes to the other |
      | ConfirmDrill | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE | ✗ NOT_ALLOWED_IN_STATE |
      | DeclareActual | opens another, → MERGED | opens another, → MERGED | opens another, → MERGED | ✗ NOT_ALLOWED_IN_STATE | opens another, → MERGED | ✗ NOT_ALLOWED_IN_STATE |
      | DeclareButtonTest | stays | stays | stays | stays | stays | stays |
      | OpenCamera | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE | stays | ✗ NOT_ALLOWED_IN_STATE |
      | HandToCalls | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE | stays | ✗ NOT_ALLOWED_IN_STATE |
      | RecordHandover | stays | stays | stays | stays | stays | goes to the other |
      | ReportCall | stays | stays | stays | stays | stays | goes to the other |
      | RecordCallNumber | stays | stays | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE |
      | Refer | stays | stays | stays | stays | stays | ✗ NOT_ALLOWED_IN_STATE |
      | RecordQueued | stays | stays | stays | stays | stays | stays |
      | RecordDelivery | stays | stays | stays | stays | stays | stays |
      | ReachDeadline | stays | moot | moot | moot | stays | moot |
      | ReleaseHeld | stays | stays | stays | moot | stays | moot |
      | Report | stays | stays | stays | stays | stays | stays |
      """;

  private LifecycleTable() {}

  static List<String> states() {
    return row(MARKDOWN.lines().findFirst().orElseThrow()).subList(1, 7);
  }

  /** By order, then by state. */
  static Map<String, Map<String, String>> cells() {
    var all = new LinkedHashMap<String, Map<String, String>>();
    MARKDOWN
        .lines()
        .skip(2)
        .map(LifecycleTable::row)
        .forEach(
            row -> {
              var cells = new LinkedHashMap<String, String>();
              for (var i = 0; i < states().size(); i++) {
                cells.put(states().get(i), row.get(i + 1));
              }
              all.put(row.getFirst(), cells);
            });
    return all;
  }

  private static List<String> row(String line) {
    var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    return cells.subList(1, cells.size() - 1);
  }
}
