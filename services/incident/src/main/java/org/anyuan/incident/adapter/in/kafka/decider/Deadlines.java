package org.anyuan.incident.adapter.in.kafka.decider;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.incident.domain.Deadline;
import org.anyuan.incident.domain.Incident;
import org.anyuan.incident.domain.Policy;
import org.anyuan.incident.domain.SchoolIncidents;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.ReportTasks;
import org.anyuan.proto.incident.v1.TaskReport;

/**
 * The deadlines of one partition's schools. It holds nothing that the store does not: it is built
 * anew from it at start. A deadline that fired comes again until the state says that it was dealt
 * with, so one whose input was lost on the way is not forgotten.
 *
 * <p>Only so many inputs are on their way through the inputs at a time, and none twice: a decider
 * that is behind must not be kept behind by being told so.
 *
 * <p>The queue has one entry for a school's next deadline; an entry of an older generation than the
 * school's is void.
 */
final class Deadlines {
  static final int MOST_UNDER_WAY = 8;
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

  /** Its input would have come back by then, however far behind. */
  private static final Duration LOST_AFTER = Duration.ofMinutes(1);

  private final Policy policy;
  private final Map<String, School> schools = new HashMap<>();
  private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
  private final Map<String, Instant> underWay = new HashMap<>();
  private final Map<String, Fired> fired = new HashMap<>();
  private long generations;

  private record Watched(Deadline deadline, Instant fireAt) {
    Watched at(Instant later) {
      return new Watched(deadline, later);
    }

    /** The same each time that it fires. */
    String id() {
      return DeterministicId.of(
              "deadline",
              deadline.task().toString(),
              deadline.step().map(Enum::name).orElse("HELD"),
              Long.toString(deadline.ordinal()),
              deadline.dueAt().toString())
          .toString();
    }
  }

  /** What fell due at one look at a school: one input. */
  record Fired(String schoolId, List<Deadline> deadlines, List<String> ids) {
    /** The same when the same ones fire together again. */
    String inputId() {
      return ids.size() == 1
          ? ids.getFirst()
          : DeterministicId.of(ids.toArray(String[]::new)).toString();
    }

    IncidentCommand command(Instant now) {
      var report = ReportTasks.newBuilder();
      deadlines.forEach(
          d -> report.addReports(TaskReport.newBuilder().setDeadline(TaskCodec.reached(d))));
      return IncidentCommand.newBuilder()
          .setCommandId(inputId())
          .setSchoolId(schoolId)
          .setReceivedAt(Timestamps.of(now))
          .setActor(Actor.newBuilder().setSubject("incident").setRole("service"))
          .setReportTasks(report)
          .build();
    }
  }

  private record School(long generation, List<Watched> watched) {}

  private record Turn(String schoolId, long generation, Instant at) {}

  Deadlines(Policy policy) {
    this.policy = policy;
  }

  void watch(String schoolId, SchoolIncidents incidents) {
    var watched = new ArrayList<Watched>();
    for (Incident incident : incidents.incidents()) {
      for (Deadline deadline : Deadline.of(incident, policy)) {
        watched.add(new Watched(deadline, deadline.dueAt()));
      }
    }
    watch(schoolId, watched);
  }

  private void watch(String schoolId, List<Watched> watched) {
    var next = watched.stream().map(Watched::fireAt).min(Comparator.naturalOrder());
    if (next.isEmpty()) {
      schools.remove(schoolId);
      return;
    }
    var generation = ++generations;
    schools.put(schoolId, new School(generation, watched));
    turns.add(new Turn(schoolId, generation, next.get()));
  }

  /** What is due now and not under way; of more than can be under way the rest comes later. */
  List<Fired> due(Instant now) {
    var all = new ArrayList<Fired>();
    if (fired.size() >= MOST_UNDER_WAY) {
      underWay.values().removeIf(sent -> sent.plus(LOST_AFTER).isBefore(now));
      fired.values().removeIf(f -> f.ids().stream().noneMatch(underWay::containsKey));
    }
    while (fired.size() < MOST_UNDER_WAY && !turns.isEmpty() && !turns.peek().at().isAfter(now)) {
      var turn = turns.poll();
      var school = schools.get(turn.schoolId());
      if (school == null || school.generation() != turn.generation()) {
        continue;
      }
      var due = new Fired(turn.schoolId(), new ArrayList<>(), new ArrayList<>());
      var later = new ArrayList<Watched>();
      for (var watched : school.watched()) {
        if (watched.fireAt().isAfter(now)) {
          later.add(watched);
        } else {
          if (setsOut(watched, now)) {
            due.deadlines().add(watched.deadline());
            due.ids().add(watched.id());
          }
          later.add(watched.at(now.plus(AGAIN_AFTER)));
        }
      }
      if (!due.ids().isEmpty()) {
        fired.put(due.inputId(), due);
        all.add(due);
      }
      watch(turn.schoolId(), later);
    }
    return all;
  }

  /** Out, unless it is out already. */
  private boolean setsOut(Watched watched, Instant now) {
    var id = watched.id();
    var sent = underWay.get(id);
    if (sent != null && sent.plus(LOST_AFTER).isAfter(now)) {
      return false;
    }
    underWay.put(id, now);
    return true;
  }

  /** An input was read; if it was one of these, there is room for another. */
  void read(String inputId) {
    var back = fired.remove(inputId);
    if (back != null) {
      back.ids().forEach(underWay::remove);
    }
  }
}
