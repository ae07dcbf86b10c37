package org.anyuan.patrol.adapter.out.postgres;

import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.application.Dispatches.Cause;
import org.anyuan.patrol.application.Dispatches.Need;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchState;
import org.anyuan.patrol.domain.dispatch.Recommendation;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.patrol.v1.DispatchChanged;
import org.anyuan.proto.patrol.v1.DispatcherNeeded;
import org.anyuan.proto.patrol.v1.NeedReason;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.anyuan.proto.patrol.v1.Shortfall;
import org.anyuan.proto.patrol.v1.UnitChanged;
import org.anyuan.proto.patrol.v1.UnitKind;
import org.anyuan.proto.patrol.v1.UnitStatus;

/** From the domain to the contracts. Badge numbers and live positions are in no event. */
final class PatrolMessages {
  private PatrolMessages() {}

  static PatrolEvent.Builder of(Unit unit) {
    var details = unit.details();
    var message =
        org.anyuan.proto.patrol.v1.Unit.newBuilder()
            .setUnitId(details.id().value())
            .setCallSign(details.callSign())
            .setKind(UnitKind.valueOf("UNIT_KIND_" + details.kind().name()))
            .setAgency(details.agency())
            .setRegionId(details.region().value())
            .setRegionPath(unit.path().value())
            .setSchoolId(details.school().map(SchoolId::value).orElse(""))
            .setHeadcount(details.headcount())
            .addAllSkills(names(details.skills()))
            .addAllEquipment(names(details.equipment()))
            .setStatus(UnitStatus.valueOf("UNIT_STATUS_" + unit.status().name().name()))
            .setStatusSince(Timestamps.of(unit.status().since()))
            .setDispatchId(unit.status().heldBy().map(Object::toString).orElse(""))
            .setVersion(unit.version())
            .setRetired(unit.retired());
    details.station().map(PatrolMessages::position).ifPresent(message::setStation);
    return PatrolEvent.newBuilder().setUnitChanged(UnitChanged.newBuilder().setUnit(message));
  }

  static PatrolEvent.Builder of(Dispatch dispatch) {
    var state = dispatch.state();
    var message =
        org.anyuan.proto.patrol.v1.Dispatch.newBuilder()
            .setDispatchId(dispatch.id().toString())
            .setIncidentId(dispatch.at().incident().value())
            .setSchoolId(dispatch.at().school().value())
            .setRegionPath(dispatch.at().path().value())
            .setUnitId(dispatch.who().unit().value())
            .setCallSign(dispatch.who().callSign())
            .setAgency(dispatch.who().agency())
            .setMode(Mode.valueOf("MODE_" + dispatch.at().mode().name()))
            .setState(
                org.anyuan.proto.patrol.v1.DispatchState.valueOf(
                    "DISPATCH_STATE_" + state.name().name()))
            .setStateSince(Timestamps.of(state.since()))
            .setReason(DispatchRow.reason(state))
            .setReplaces(dispatch.purpose().replaces().map(Object::toString).orElse(""))
            .setVersion(dispatch.version());
    if (state instanceof DispatchState.Assigned(var _, var answerBy)) {
      message.setAnswerBy(Timestamps.of(answerBy));
    }
    dispatch.milestones().assignedAt().map(Timestamps::of).ifPresent(message::setAssignedAt);
    dispatch.expectedArrivalAt().map(Timestamps::of).ifPresent(message::setExpectedArrivalAt);
    return PatrolEvent.newBuilder()
        .setDispatchChanged(DispatchChanged.newBuilder().setDispatch(message));
  }

  static PatrolEvent.Builder of(Need need) {
    return PatrolEvent.newBuilder()
        .setDispatcherNeeded(
            DispatcherNeeded.newBuilder()
                .setIncidentId(need.of().incident().value())
                .setReason(reason(need.cause()))
                .setDispatchId(need.lost().map(Object::toString).orElse(""))
                .setNextDispatchId(need.next().map(Object::toString).orElse(""))
                .addAllShortfalls(
                    need.shortfalls().stream().map(PatrolMessages::shortfall).toList()));
  }

  private static NeedReason reason(Cause cause) {
    return switch (cause) {
      case SHORTFALL -> NeedReason.NEED_REASON_SHORTFALL;
      case UNANSWERED -> NeedReason.NEED_REASON_UNANSWERED;
      case REFUSED -> NeedReason.NEED_REASON_REFUSED;
      case UNDECIDED -> NeedReason.NEED_REASON_UNDECIDED;
    };
  }

  private static Shortfall shortfall(Recommendation.Shortfall shortfall) {
    return Shortfall.newBuilder()
        .addAllKinds(names(shortfall.requirement().kinds()))
        .addAllSkills(names(shortfall.requirement().skills()))
        .setNeeded(shortfall.requirement().count())
        .setFound(shortfall.found())
        .setReason(
            "onDispatch=%d offDuty=%d withoutPosition=%d tooFar=%d triedBefore=%d"
                .formatted(
                    shortfall.onDispatch(),
                    shortfall.offDuty(),
                    shortfall.withoutPosition(),
                    shortfall.tooFar(),
                    shortfall.triedBefore()))
        .build();
  }

  private static org.anyuan.proto.common.v1.Position position(Position position) {
    return org.anyuan.proto.common.v1.Position.newBuilder()
        .setLongitude(position.longitude())
        .setLatitude(position.latitude())
        .build();
  }

  private static List<String> names(java.util.Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().toList();
  }
}
