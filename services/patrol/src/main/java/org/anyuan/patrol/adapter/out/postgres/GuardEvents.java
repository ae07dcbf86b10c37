package org.anyuan.patrol.adapter.out.postgres;

import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.patrol.application.duty.Calendars.Entry;
import org.anyuan.patrol.application.duty.Calendars.Owner;
import org.anyuan.patrol.domain.beat.Beat.Visit;
import org.anyuan.patrol.domain.duty.Duty;
import org.anyuan.patrol.domain.duty.DutyLife;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PlanLife;
import org.anyuan.patrol.domain.post.PostLife;
import org.anyuan.patrol.domain.post.PostPlan;
import org.anyuan.proto.common.v1.Position;
import org.anyuan.proto.patrol.v1.CalendarChanged;
import org.anyuan.proto.patrol.v1.DutyChanged;
import org.anyuan.proto.patrol.v1.DutyMissing;
import org.anyuan.proto.patrol.v1.DutyPeak;
import org.anyuan.proto.patrol.v1.DutyState;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.anyuan.proto.patrol.v1.PostChanged;
import org.anyuan.proto.patrol.v1.PostOverdue;
import org.anyuan.proto.patrol.v1.PostPlanIssued;
import org.anyuan.proto.patrol.v1.PostPurpose;
import org.anyuan.proto.patrol.v1.PostState;
import org.anyuan.proto.patrol.v1.SpotKind;
import org.anyuan.proto.patrol.v1.TargetVisited;

/**
 * What others hear of guard posts, duties and beats. By allow-list: who stands where is not in it.
 */
final class GuardEvents {
  private GuardEvents() {}

  static Optional<PatrolEvent.Builder> ofPlan(String action, PostPlan plan) {
    if (!action.equals("plan.issued") || !(plan.life() instanceof PlanLife.Issued issued)) {
      return Optional.empty();
    }
    return Optional.of(
        PatrolEvent.newBuilder()
            .setPostPlanIssued(
                PostPlanIssued.newBuilder()
                    .setPlanId(plan.id().value())
                    .setEdition(issued.edition())
                    .setTitle(issued.inForce().title())
                    .setEstablishedBy(issued.inForce().establishedBy().toString())));
  }

  static Optional<PatrolEvent.Builder> ofPost(String action, GuardPost post) {
    var event = PatrolEvent.newBuilder();
    return Optional.of(
        action.equals("post.overdue")
            ? event.setPostOverdue(PostOverdue.newBuilder().setPost(post(post)))
            : event.setPostChanged(PostChanged.newBuilder().setPost(post(post))));
  }

  private static org.anyuan.proto.patrol.v1.GuardPost post(GuardPost post) {
    var details = post.details();
    var message =
        org.anyuan.proto.patrol.v1.GuardPost.newBuilder()
            .setPostId(post.id().value())
            .setSchoolId(details.schoolId())
            .setRegionPath(post.path().value())
            .setGate(details.gate())
            .setPosition(
                Position.newBuilder()
                    .setLongitude(details.position().longitude())
                    .setLatitude(details.position().latitude()))
            .setUnit(details.unit())
            .setPurpose(PostPurpose.valueOf("POST_PURPOSE_" + post.origin().purpose()))
            .setState(PostState.valueOf("POST_STATE_" + GuardKinds.stateName(post.life())))
            .setVersion(post.version());
    switch (post.life()) {
      case PostLife.Planned p -> p.dueAt().ifPresent(at -> message.setDueAt(Timestamps.of(at)));
      case PostLife.Overdue o -> message.setDueAt(Timestamps.of(o.dueAt()));
      case PostLife.Established _, PostLife.Suspended _, PostLife.Withdrawn _ -> {}
    }
    switch (post.origin()) {
      case Origin.County _ -> {}
      case Origin.ByPlan by -> message.setPlanId(by.plan().value()).setEdition(by.edition());
      case Origin.CoverageGap gap -> message.setGapId(gap.gapId());
    }
    return message.build();
  }

  static PatrolEvent.Builder ofCalendar(Entry entry) {
    var message = CalendarChanged.newBuilder().setVersion(entry.version());
    switch (entry.owner()) {
      case Owner.OfSchool s -> message.setSchoolId(s.id());
      case Owner.OfRegion r -> message.setRegionId(r.path().ids().getLast());
    }
    return PatrolEvent.newBuilder().setCalendarChanged(message);
  }

  static PatrolEvent.Builder ofDuty(String action, Duty duty) {
    var event = PatrolEvent.newBuilder();
    return action.equals("duty.missing") && duty.life() instanceof DutyLife.Missing missing
        ? event.setDutyMissing(
            DutyMissing.newBuilder().setDuty(duty(duty)).setSince(Timestamps.of(missing.since())))
        : event.setDutyChanged(DutyChanged.newBuilder().setDuty(duty(duty)));
  }

  private static org.anyuan.proto.patrol.v1.Duty duty(Duty duty) {
    return org.anyuan.proto.patrol.v1.Duty.newBuilder()
        .setDutyId(duty.id().value())
        .setSpotKind(SpotKind.valueOf("SPOT_KIND_" + duty.spot().kind()))
        .setSpotId(duty.spot().id())
        .setSchoolId(duty.spot().schoolId())
        .setRegionPath(duty.spot().path().value())
        .setPeak(DutyPeak.valueOf("DUTY_PEAK_" + duty.peak()))
        .setBegin(Timestamps.of(duty.begin()))
        .setEnd(Timestamps.of(duty.end()))
        .setRole(duty.role().name())
        .setRequired(duty.required())
        .setState(DutyState.valueOf("DUTY_STATE_" + GuardKinds.stateName(duty.life())))
        .setHeld(duty.life().holder().isPresent())
        .setVersion(duty.version())
        .build();
  }

  static PatrolEvent.Builder ofVisit(Visit visit) {
    return PatrolEvent.newBuilder()
        .setTargetVisited(
            TargetVisited.newBuilder()
                .setVisitId(visit.id())
                .setBeatId(visit.beat().value())
                .setSchoolId(visit.schoolId())
                .setVisitedAt(Timestamps.of(visit.at()))
                .setProof(visit.proof().name())
                .setDistinct(visit.distinct()));
  }
}
