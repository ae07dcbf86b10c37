package org.anyuan.alarm.adapter.in.dc09;

import java.util.List;
import java.util.regex.Pattern;
import org.anyuan.alarm.adapter.in.panel.ContactIdEvent;
import org.anyuan.alarm.adapter.in.panel.PanelEvent;
import org.anyuan.alarm.adapter.in.panel.PanelText;

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
    return List.of(
        ContactIdEvent.of(
            matched.group(1),
            matched.group(2),
            matched.group(3),
            matched.group(4),
            PanelText.of(matched.group(5).replace('|', ' '))));
  }
}
