package org.anyuan.alarm.application.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.anyuan.alarm.domain.supervision.Coverage;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.alarm.domain.supervision.CoverageGap.Closed;
import org.anyuan.alarm.domain.supervision.CoverageGap.End;
import org.anyuan.alarm.domain.supervision.CoverageGap.Facts;
import org.anyuan.alarm.domain.supervision.CoverageGap.Open;
import org.anyuan.alarm.domain.supervision.CoverageGap.Overdue;
import org.anyuan.alarm.domain.supervision.GapReason;
import org.anyuan.common.id.DeterministicId;

/**
 * Which schools have no path for an alarm, in memory. What is to be told waits here, in its order,
 * until the store has it. Used by one thread.
 */
final class JudgeCoverage {
  private final Schools schools;
  private final Duration openAfter;
  private final Duration restoreWithin;
  private final Map<Integer, CoverageGap> open = new HashMap<>();
  private final Map<Integer, Instant> bare = new LinkedHashMap<>();
  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
  private final Queue<CoverageGap> untold = new ArrayDeque<>();
  private final Map<Integer, SchoolPaths> told = new HashMap<>();
  private final Map<Integer, SchoolPaths> untoldPaths = new LinkedHashMap<>();

  private record Due(Instant at, int school) {}

  JudgeCoverage(Schools schools, SupervisionSettings settings) {
    this.schools = schools;
    this.openAfter = settings.gap().openAfter();
    this.restoreWithin = settings.gap().restoreWithin();
  }

  void reset() {
    open.clear();
    bare.clear();
    due.clear();
    untold.clear();
    told.clear();
    untoldPaths.clear();
  }

  /** As it was stored. */
  void restore(CoverageGap gap) {
    keep(schools.of(gap.facts().schoolId()), gap);
  }

  private void keep(int school, CoverageGap gap) {
    open.put(school, gap);
    if (gap instanceof Open(var facts)) {
      due.add(new Due(facts.dueAt(), school));
    }
    schools.changed(school);
  }

  /** One round, after what was told of the devices. */
  void judge(Instant now) {
    for (var school : schools.takeChanged()) {
      look(school, now);
    }
    var waiting = bare.entrySet().iterator();
    while (waiting.hasNext()) {
      var next = waiting.next();
      if (next.getValue().plus(openAfter).isAfter(now)) {
        // Those behind it came later.
        break;
      }
      waiting.remove();
      schools.coverage(next.getKey()).gap().ifPresent(reason -> open(next.getKey(), reason, now));
    }
    while (!due.isEmpty() && !due.peek().at().isAfter(now)) {
      var school = due.remove().school();
      if (open.get(school) instanceof Open gap) {
        gap.at(now).ifPresent(overdue -> overdue(school, overdue));
      }
    }
  }

  private void look(int school, Instant now) {
    var coverage = schools.coverage(school);
    var counts = schools.counts(school);
    paths(school, coverage, counts);
    var gap = counts ? coverage.gap() : Optional.<GapReason>empty();
    if (gap.isPresent()) {
      if (!open.containsKey(school)) {
        bare.putIfAbsent(school, now);
      }
      return;
    }
    bare.remove(school);
    var end = counts ? End.PATH_BACK : End.SCHOOL_RETIRED;
    switch (open.remove(school)) {
      case null -> {}
      case Open before -> untold.add(before.close(now, end));
      case Overdue before -> untold.add(before.close(now, end));
      case Closed _ -> {}
    }
  }

  private void paths(int school, Coverage coverage, boolean counts) {
    var now =
        new SchoolPaths(
            schools.id(school), schools.path(school), coverage.inUse(), coverage.paths(), counts);
    if (!now.equals(told.get(school))) {
      untoldPaths.put(school, now);
    }
  }

  private void open(int school, GapReason reason, Instant now) {
    var id = schools.id(school);
    var facts =
        new Facts(
            DeterministicId.of("coverage-gap", id, now.toString()),
            id,
            schools.path(school),
            reason,
            now,
            now.plus(restoreWithin));
    var gap = new Open(facts);
    open.put(school, gap);
    due.add(new Due(facts.dueAt(), school));
    untold.add(gap);
  }

  private void overdue(int school, Overdue gap) {
    open.put(school, gap);
    untold.add(gap);
  }

  /** The oldest of what is to be told; {@link #told} says that it was. */
  List<CoverageGap> untold(int most) {
    return untold.stream().limit(most).toList();
  }

  List<SchoolPaths> untoldPaths(int most) {
    return untoldPaths.values().stream().limit(most).toList();
  }

  void told(List<CoverageGap> gaps, List<SchoolPaths> paths) {
    gaps.forEach(_ -> untold.remove());
    for (var one : paths) {
      var school = schools.of(one.schoolId());
      untoldPaths.remove(school, one);
      told.put(school, one);
    }
  }

  int open() {
    return open.size();
  }
}
