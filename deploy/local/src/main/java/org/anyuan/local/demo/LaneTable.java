package org.anyuan.local.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyuan.local.demo.Lanes.Lane;
import org.anyuan.local.demo.TimedPress.Times;

/** When each lane had its presses: one row a lane. */
final class LaneTable {

  private final Map<Lane, List<Times>> times = new EnumMap<>(Lane.class);
  private int presses;

  LaneTable() {
    for (Lane lane : Lane.values()) {
      times.put(lane, new ArrayList<>());
    }
  }

  void add(Map<Lane, Times> press) {
    presses++;
    press.forEach((lane, measured) -> times.get(lane).add(measured));
  }

  /** Lanes that missed a press. */
  List<String> missing() {
    return times.entrySet().stream()
        .filter(entry -> entry.getValue().size() < presses)
        .map(entry -> entry.getKey().path)
        .toList();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        presses == 1
            ? format("lane", "queued", "seen", "counted from")
            : format("lane", "queued p50/p99/max", "seen p50/p99/max", "counted from"));
    times.forEach(
        (lane, measured) ->
            lines.add(
                format(
                    lane.path,
                    cell(measured.stream().map(Times::queued).toList()),
                    cell(measured.stream().map(Times::seen).toList()),
                    (lane == Lane.MEDIA ? "the confirmation  " : "the press         ")
                        + lane.chinese)));
    return lines;
  }

  private String cell(List<Long> millis) {
    if (millis.size() < presses) {
      return (presses - millis.size()) + " missing";
    }
    if (presses == 1) {
      return millis.getFirst() + " ms";
    }
    List<Long> sorted = millis.stream().sorted().toList();
    return at(sorted, 0.50) + " / " + at(sorted, 0.99) + " / " + sorted.getLast() + " ms";
  }

  static long at(List<Long> sorted, double quantile) {
    int rank = (int) Math.ceil(quantile * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  private String format(String lane, String queued, String seen, String from) {
    String pattern = presses == 1 ? "  %-10s %10s %10s   %s" : "  %-10s %22s %22s   %s";
    return String.format(Locale.ROOT, pattern, lane, queued, seen, from);
  }
}
