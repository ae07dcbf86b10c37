package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.ReportUnit;
import org.anyuan.proto.incident.v1.UnitStatus;
import org.anyuan.proto.patrol.v1.Dispatch;
import org.anyuan.proto.patrol.v1.PatrolEvent;

/**
 * Tells the decider how far a dispatched unit is, as a dispatcher with a radio would. The event's
 * id makes the command's, so the same is told once however often it comes.
 */
@ApplicationScoped
public class RecordDispatches {
  private final Commands commands;
  private final Clock clock;

  RecordDispatches(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** True when all of them are durable. */
  public boolean record(List<PatrolEvent> events) {
    var reports =
        events.stream()
            .filter(PatrolEvent::hasDispatchChanged)
            .flatMap(event -> command(event).stream())
            .toList();
    return reports.isEmpty() || commands.report(reports);
  }

  private Optional<IncidentCommand> command(PatrolEvent event) {
    var dispatch = event.getDispatchChanged().getDispatch();
    return status(dispatch)
        .map(
            status ->
                IncidentCommand.newBuilder()
                    .setCommandId(DeterministicId.of("dispatch", event.getEventId()).toString())
                    .setSchoolId(dispatch.getSchoolId())
                    .setIncidentId(dispatch.getIncidentId())
                    .setReceivedAt(Timestamps.of(clock.instant()))
                    .setActor(event.getActor())
                    .setReportUnit(report(dispatch, status))
                    .build());
  }

  private static ReportUnit.Builder report(Dispatch dispatch, UnitStatus status) {
    var report =
        ReportUnit.newBuilder()
            .setUnit(dispatch.getCallSign())
            .setDispatchId(dispatch.getDispatchId())
            .setStatus(status);
    if (dispatch.hasExpectedArrivalAt()) {
      report.setExpectedArrivalAt(dispatch.getExpectedArrivalAt());
    }
    return report;
  }

  /** Absent: nobody was sent, or that it was accepted, which says no more than that it was sent. */
  private static Optional<UnitStatus> status(Dispatch dispatch) {
    return switch (dispatch.getState()) {
      case DISPATCH_STATE_ASSIGNED -> Optional.of(UnitStatus.UNIT_STATUS_ASSIGNED);
      case DISPATCH_STATE_EN_ROUTE -> Optional.of(UnitStatus.UNIT_STATUS_EN_ROUTE);
      case DISPATCH_STATE_ARRIVED -> Optional.of(UnitStatus.UNIT_STATUS_ARRIVED);
      case DISPATCH_STATE_CLEARED -> Optional.of(UnitStatus.UNIT_STATUS_CLEARED);
      case DISPATCH_STATE_REFUSED, DISPATCH_STATE_RECALLED, DISPATCH_STATE_EXPIRED ->
          dispatch.hasAssignedAt()
              ? Optional.of(UnitStatus.UNIT_STATUS_RECALLED)
              : Optional.empty();
      case DISPATCH_STATE_PROPOSED,
          DISPATCH_STATE_ACCEPTED,
          DISPATCH_STATE_UNSPECIFIED,
          UNRECOGNIZED ->
          Optional.empty();
    };
  }
}
