package org.anyuan.alarm.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timer whose time a test advances. */
final class ManualTimer implements Timer {
  private final List<Due> due = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Override
  public Pending after(Duration delay, Runnable work) {
    var entry = new Due(now.plus(delay), work);
    due.add(entry);
    return () -> due.remove(entry);
  }

  void advance(Duration step) {
    var until = now.plus(step);
    while (true) {
      var next =
          due.stream()
              .filter(entry -> entry.at().compareTo(until) <= 0)
              .min(Comparator.comparing(Due::at));
      if (next.isEmpty()) {
        now = until;
        return;
      }
      due.remove(next.get());
      now = next.get().at();
      next.get().work().run();
    }
  }

  int pending() {
    return due.size();
  }

  private record Due(Duration at, Runnable work) {}
}
