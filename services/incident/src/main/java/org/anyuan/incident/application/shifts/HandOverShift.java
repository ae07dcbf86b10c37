package org.anyuan.incident.application.shifts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.region.RegionPath;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.incident.application.Lanes;
import org.anyuan.incident.application.Viewer;
import org.anyuan.incident.application.Visibility;
import org.anyuan.incident.application.shifts.ShiftHandover.Acceptance;
import org.anyuan.incident.application.shifts.ShiftHandover.OpenTask;
import org.anyuan.incident.domain.Audience;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.TaskState;
import org.anyuan.proto.queue.v1.PoliceTask;

/** What is open is taken from the lane, which is ahead of every table. */
@ApplicationScoped
public class HandOverShift {
  /** What came of giving or accepting one. */
  public sealed interface Result {
    record Done(ShiftHandover handover) implements Result {}

    /** The lane is being read back: what is open is not known. */
    record NotKnownYet() implements Result {}

    /** The same person used the key for other notes. */
    record KeyReused() implements Result {}

    record NotThere() implements Result {}

    /** It is another desk's, the taker's own, or taken. */
    record NotAllowed(String reason) implements Result {}
  }

  private static final Comparator<PoliceTask> WHAT_TO_DO_NEXT =
      Comparator.comparing((PoliceTask t) -> !waits(t))
          .thenComparing(t -> t.getMode() != Mode.MODE_ACTUAL)
          .thenComparing(PoliceTask::getSeverity, Comparator.reverseOrder())
          .thenComparing(t -> Timestamps.instant(t.getReceivedAt()));

  private final Lanes lanes;
  private final Visibility visibility;
  private final ShiftHandovers handovers;
  private final Clock clock;

  HandOverShift(Lanes lanes, Visibility visibility, ShiftHandovers handovers, Clock clock) {
    this.lanes = lanes;
    this.visibility = visibility;
    this.handovers = handovers;
    this.clock = clock;
  }

  public Result give(Viewer giver, String key, String notes) {
    var lane = lanes.of(Audience.POLICE);
    if (!lane.ready()) {
      return new Result.NotKnownYet();
    }
    var open =
        lane.tasks().stream()
            .filter(LaneTask::open)
            .filter(t -> visibility.allows(giver.scope(), t.school(), t.addressees()))
            .map(t -> (PoliceTask) t.content())
            .sorted(WHAT_TO_DO_NEXT)
            .toList();
    var kept =
        handovers.keep(
            new ShiftHandover(
                DeterministicId.of("shift", giver.subject(), key).toString(),
                region(giver),
                giver.subject(),
                // As PostgreSQL keeps it.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                notes,
                open.size(),
                (int) open.stream().filter(HandOverShift::waits).count(),
                open.stream().limit(ShiftHandover.MOST).map(HandOverShift::task).toList(),
                Optional.empty()),
            giver);
    return kept.filter(k -> k.notes().equals(notes))
        .<Result>map(Result.Done::new)
        .orElseGet(Result.KeyReused::new);
  }

  /** Of the same desk, by another person than who gave it. A repeat finds it accepted. */
  public Result accept(Viewer taker, String id, String note) {
    var found = handovers.find(id, taker.scope());
    if (found.isEmpty()) {
      return new Result.NotThere();
    }
    var handover = found.get();
    if (!handover.region().equals(region(taker))) {
      return new Result.NotAllowed("It is another desk's.");
    }
    if (handover.givenBy().equals(taker.subject())) {
      return new Result.NotAllowed("Another person has to accept it.");
    }
    if (handover.acceptance().isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      handovers.accept(handover, new Acceptance(taker.subject(), now, note), taker);
    }
    return handovers
        .find(id, taker.scope())
        .<Result>map(
            now ->
                now.acceptance().filter(a -> a.by().equals(taker.subject())).isPresent()
                    ? new Result.Done(now)
                    : new Result.NotAllowed("Somebody else has accepted it."))
        .orElseGet(Result.NotThere::new);
  }

  private static boolean waits(PoliceTask task) {
    return task.getState() == TaskState.TASK_STATE_OPEN;
  }

  private static RegionPath region(Viewer viewer) {
    return viewer.scope().path().orElseThrow(() -> new IllegalStateException("no scope"));
  }

  private static OpenTask task(PoliceTask t) {
    return new OpenTask(
        t.getTaskId(),
        t.getIncidentId(),
        t.getSchool().getSchoolId(),
        t.getSchool().getName(),
        EnumNames.of(t.getMode()),
        EnumNames.of(t.getSeverity()),
        List.copyOf(EnumNames.of(t.getKindsList())),
        EnumNames.of(t.getState()),
        EnumNames.of(t.getIncidentState()),
        t.getAcknowledgedBy(),
        Timestamps.instant(t.getReceivedAt()));
  }
}
