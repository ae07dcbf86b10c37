package org.anyuan.patrol.domain.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time of a day at which somebody has to stand at the gate, for all grades that come or go in it.
 */
public record PeakWindow(Peak peak, LocalTime begin, LocalTime end, List<String> grades) {
  private static final Comparator<PeakWindow> BY_PEAK_AND_TIME =
      Comparator.comparing(PeakWindow::peak).thenComparing(PeakWindow::begin);

  public boolean overlaps(PeakWindow other) {
    return begin.isBefore(other.end) && other.begin.isBefore(end);
  }

  /** Grades whose windows touch are one window: nobody leaves the gate between them. */
  static List<PeakWindow> joined(List<PeakWindow> windows) {
    var joined = new ArrayList<PeakWindow>();
    for (var next : windows.stream().sorted(BY_PEAK_AND_TIME).toList()) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.peak == next.peak && !next.begin.isAfter(last.end)) {
        joined.set(joined.size() - 1, last.and(next));
      } else {
        joined.add(next);
      }
    }
    joined.sort(Comparator.comparing(PeakWindow::begin).thenComparing(PeakWindow::peak));
    return List.copyOf(joined);
  }

  private PeakWindow and(PeakWindow next) {
    var all = Stream.concat(grades.stream(), next.grades.stream()).distinct().toList();
    return new PeakWindow(peak, begin, end.isAfter(next.end) ? end : next.end, all);
  }
}
