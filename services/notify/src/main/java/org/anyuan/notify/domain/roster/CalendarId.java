package org.anyuan.notify.domain.roster;

import org.anyuan.common.outcome.Text;

public record CalendarId(String value) {
  public static CalendarId of(String field, String value) {
    return new CalendarId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
