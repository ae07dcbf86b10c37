package org.anyuan.patrol.domain.duty;

import java.time.LocalDate;
import java.util.List;
import org.anyuan.patrol.domain.calendar.PeakWindow;
import org.anyuan.patrol.domain.post.PostRole;

/** One role at one spot in one window of one day: how many it asks for, and who is assigned. */
public record Slot(
    Spot spot,
    LocalDate day,
    PeakWindow window,
    PostRole role,
    int required,
    List<Assignment> assigned) {
  public int missing() {
    return Math.max(0, required - assigned.size());
  }

  public int filled() {
    return Math.min(required, assigned.size());
  }
}
