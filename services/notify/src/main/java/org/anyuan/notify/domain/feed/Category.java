package org.anyuan.notify.domain.feed;

import java.util.Collection;
import java.util.Comparator;
import org.anyuan.notify.domain.AlarmKind;

/** What an incident is about, no finer. Security goes before fire, and fire before medical. */
public enum Category {
  SECURITY,
  FIRE,
  MEDICAL;

  public static Category of(Collection<AlarmKind> kinds) {
    return kinds.stream()
        .map(Category::ofKind)
        .min(Comparator.naturalOrder())
        .orElse(Category.SECURITY);
  }

  private static Category ofKind(AlarmKind kind) {
    return switch (kind) {
      case PANIC, DURESS, SILENT_PANIC, INTRUSION, TAMPER, UNREADABLE, OTHER -> SECURITY;
      case FIRE -> FIRE;
      case MEDICAL -> MEDICAL;
    };
  }
}
