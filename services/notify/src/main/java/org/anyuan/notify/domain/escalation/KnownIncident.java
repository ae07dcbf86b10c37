package org.anyuan.notify.domain.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;

/**
 * An incident as its newest event says it stands, as far as it matters for who is told of it. No
 * device, nothing finer than a building, no text, and of people only who has acknowledged.
 *
 * @param path of the school
 * @param county whose people hear of it where the school's own do not
 * @param building of the newest press; empty where it is not known
 */
public record KnownIncident(
    IncidentId id,
    SchoolId school,
    String schoolName,
    RegionPath path,
    RegionId county,
    Mode mode,
    Severity severity,
    List<AlarmKind> kinds,
    String building,
    Help help,
    boolean over,
    List<KnownTask> tasks,
    long version) {
  public KnownIncident {
    kinds = List.copyOf(kinds);
    tasks = List.copyOf(tasks);
  }

  /**
   * An escalation that there must be as long as the incident stands like this.
   *
   * @param region where it is escalated
   * @param acknowledgedBy of the task
   */
  public record Owed(
      EscalationId id,
      TaskId task,
      Lane lane,
      RegionId region,
      Level level,
      Optional<PersonId> acknowledgedBy) {}

  /** One of each open task for each addressee, the police's first, and the school's own. */
  public List<Owed> owed() {
    var all = new ArrayList<Owed>();
    if (over) {
      return all;
    }
    for (var lane : Lane.values()) {
      for (var task : tasks) {
        if (task.lane() == lane && task.state() != KnownTask.State.CLOSED) {
          task.addressees().stream().distinct().map(region -> owed(task, region)).forEach(all::add);
        }
      }
    }
    all.add(ofSchool());
    return all;
  }

  private Owed owed(KnownTask task, RegionId region) {
    return new Owed(
        EscalationId.of(id, task.id(), region.value()),
        task.id(),
        task.lane(),
        region,
        new Level(severity, task.version()),
        task.acknowledgedBy());
  }

  /** A school has no queue, so its task is of this service's making, and ends with the incident. */
  private Owed ofSchool() {
    var task = schoolTask(id);
    return new Owed(
        EscalationId.of(id, task, school.value()),
        task,
        Lane.SCHOOL,
        county,
        new Level(severity, version),
        Optional.empty());
  }

  public static TaskId schoolTask(IncidentId incident) {
    return new TaskId(incident + "-school");
  }

  public boolean silent() {
    return kinds.stream().anyMatch(AlarmKind::silent);
  }

  /** What it says, whichever version says so. */
  public KnownIncident withoutVersions() {
    return new KnownIncident(
        id,
        school,
        schoolName,
        path,
        county,
        mode,
        severity,
        kinds,
        building,
        help,
        over,
        tasks.stream().map(KnownTask::withoutVersion).toList(),
        0);
  }

  Optional<KnownTask> task(TaskId wanted) {
    return tasks.stream().filter(task -> task.id().equals(wanted)).findFirst();
  }
}
