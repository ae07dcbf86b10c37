package org.anyuan.notify.adapter.out.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Policies;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationEvent;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.notify.v1.EscalationAlarm;
import org.anyuan.proto.notify.v1.EscalationAlarmCause;
import org.anyuan.proto.notify.v1.EscalationChanged;
import org.anyuan.proto.notify.v1.EscalationState;
import org.anyuan.proto.notify.v1.Lane;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.anyuan.proto.notify.v1.PolicyChanged;

/** From escalations and policies to the contract. */
final class EscalationMessages {
  private EscalationMessages() {}

  /** How it is now, and what was alarmed on the way there. */
  static List<NotifyEvent> of(Decided decided, Actor by, Instant at) {
    var escalation = decided.escalation();
    var events = new ArrayList<NotifyEvent>();
    events.add(changed(escalation, by, at));
    for (var event : decided.events()) {
      switch (event) {
        case EscalationEvent.RaiseAlarm(var cause, var notice) ->
            events.add(
                alarm(
                    escalation,
                    EscalationAlarmCause.valueOf("ESCALATION_ALARM_CAUSE_" + cause.name()),
                    cause.name() + "/" + notice,
                    by,
                    at));
        case EscalationEvent.Notify _ -> {
          // Its deliveries have events of their own.
        }
      }
    }
    return events;
  }

  private static NotifyEvent changed(Escalation escalation, Actor by, Instant at) {
    var changed =
        EscalationChanged.newBuilder()
            .setEscalationId(escalation.id().toString())
            .setTaskId(escalation.about().task().value())
            .setLane(lane(escalation.about().lane()))
            .setSeverity(Severity.valueOf("SEVERITY_" + escalation.level().severity().name()))
            .setState(
                EscalationState.valueOf("ESCALATION_STATE_" + escalation.state().name().name()))
            .setPolicyId(escalation.policy().id().value())
            .setPolicyVersion(escalation.policy().version())
            .setNotices(escalation.notices());
    escalation.next().ifPresent(next -> changed.setNextAt(Timestamps.of(next)));
    return of(escalation, "changed/" + escalation.version(), by, at)
        .setEscalationChanged(changed)
        .build();
  }

  static NotifyEvent stray(Escalation escalation, Actor by, Instant at) {
    return alarm(
        escalation,
        EscalationAlarmCause.ESCALATION_ALARM_CAUSE_STRAY,
        "stray/" + escalation.version(),
        by,
        at);
  }

  private static NotifyEvent alarm(
      Escalation escalation, EscalationAlarmCause cause, String which, Actor by, Instant at) {
    return of(escalation, "alarm/" + which, by, at)
        .setEscalationAlarm(
            EscalationAlarm.newBuilder()
                .setEscalationId(escalation.id().toString())
                .setTaskId(escalation.about().task().value())
                .setLane(lane(escalation.about().lane()))
                .setCause(cause))
        .build();
  }

  private static NotifyEvent.Builder of(Escalation escalation, String which, Actor by, Instant at) {
    var about = escalation.about();
    return NotifyEvent.newBuilder()
        .setEventId(DeterministicId.of("escalation", escalation.id().toString(), which).toString())
        .setIncidentId(about.incident().value())
        .setSchoolId(about.school().value())
        .setRegionPath(about.path().value())
        .setMode(Mode.valueOf("MODE_" + about.mode().name()))
        .setOccurredAt(Timestamps.of(at))
        .setActor(actor(by))
        .setVersion(escalation.version());
  }

  static NotifyEvent of(Policies.Kept kept, Actor by, Instant at) {
    var policy = kept.policy();
    return NotifyEvent.newBuilder()
        .setEventId(
            DeterministicId.of("policy", policy.id().value(), Long.toString(policy.version()))
                .toString())
        .setSchoolId(policy.school().map(school -> school.value()).orElse(""))
        .setRegionPath(policy.path().value())
        .setOccurredAt(Timestamps.of(at))
        .setActor(actor(by))
        .setVersion(policy.version())
        .setPolicyChanged(
            PolicyChanged.newBuilder()
                .setPolicyId(policy.id().value())
                .setLane(lane(policy.lane()))
                .setRetired(kept.retired()))
        .build();
  }

  private static Lane lane(org.anyuan.notify.domain.Lane lane) {
    return Lane.valueOf("LANE_" + lane.name());
  }

  private static org.anyuan.proto.common.v1.Actor actor(Actor by) {
    return org.anyuan.proto.common.v1.Actor.newBuilder()
        .setSubject(by.name())
        .setRole(by.role())
        .setScopePath(by.scope().path().map(path -> path.value()).orElse(""))
        .build();
  }
}
