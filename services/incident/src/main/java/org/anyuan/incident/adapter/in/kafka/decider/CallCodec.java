package org.anyuan.incident.adapter.in.kafka.decider;

import static org.anyuan.common.cloudevents.Timestamps.instant;

import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.CallStatus;
import org.anyuan.incident.domain.Fact;
import org.anyuan.incident.domain.Order;
import org.anyuan.incident.domain.Referral;
import org.anyuan.incident.domain.RegionId;
import org.anyuan.proto.incident.v1.Agency;
import org.anyuan.proto.incident.v1.CallCase;
import org.anyuan.proto.incident.v1.CallHandoverRecorded;
import org.anyuan.proto.incident.v1.CallHandoverState;
import org.anyuan.proto.incident.v1.CallReported;
import org.anyuan.proto.incident.v1.IncidentReferred;
import org.anyuan.proto.incident.v1.RecordCallHandover;
import org.anyuan.proto.incident.v1.RecordCallNumber;
import org.anyuan.proto.incident.v1.ReferIncident;
import org.anyuan.proto.incident.v1.ReferralChannel;
import org.anyuan.proto.incident.v1.ReportCall;

/** An incident's case in the call-handling system, and what 119 and 120 were told. */
final class CallCodec {
  private CallCodec() {}

  static Order handTo(String systemId) {
    return new Order.HandToCalls(new RegionId(needed(systemId, "systemId")));
  }

  static Order record(RecordCallHandover from) {
    var state = state(from.getState());
    return switch (state) {
      case SENT, FAILED ->
          new Order.RecordHandover(
              needed(from.getHandoverId(), "handoverId"), state, from.getDetail());
      case PENDING, ACCEPTED ->
          throw new IllegalArgumentException("sending a call does not end as " + state);
    };
  }

  static Order report(ReportCall from) {
    return new Order.ReportCall(
        new RegionId(needed(from.getSystemId(), "systemId")),
        text(from.getNumber()),
        status(from.getStatus()),
        from.getText());
  }

  static Order number(RecordCallNumber from) {
    return new Order.RecordCallNumber(needed(from.getNumber(), "number"));
  }

  static Order refer(ReferIncident from) {
    return new Order.Refer(
        Enums.domain(Referral.Agency.class, from.getAgency()),
        Enums.domain(Referral.Channel.class, from.getChannel()),
        from.getReference(),
        from.getNote());
  }

  static CallHandoverRecorded recorded(Fact.HandoverRecorded fact) {
    return CallHandoverRecorded.newBuilder()
        .setHandoverId(fact.what().handover())
        .setState(state(fact.what().state()))
        .setDetail(fact.what().detail())
        .build();
  }

  static CallReported reported(Fact.CallReported fact) {
    var report = fact.report();
    var to =
        CallReported.newBuilder()
            .setSystemId(report.system().value())
            .setNumber(report.number().orElse(""))
            .setText(report.text())
            .setLate(fact.late());
    report.status().map(CallCodec::status).ifPresent(to::setStatus);
    return to.build();
  }

  static IncidentReferred referred(Fact.Referred fact) {
    return IncidentReferred.newBuilder()
        .setAgency(Enums.proto(Agency.class, fact.what().agency()))
        .setChannel(Enums.proto(ReferralChannel.class, fact.what().channel()))
        .setReference(fact.what().reference())
        .setNote(fact.what().note())
        .build();
  }

  static CallCase call(org.anyuan.incident.domain.CallCase call) {
    var to =
        CallCase.newBuilder()
            .setSystemId(call.system().map(RegionId::value).orElse(""))
            .setHandoverId(call.handover())
            .setState(state(call.state()))
            .setNumber(call.number().orElse(""))
            .setDetail(call.detail())
            .setChangedAt(Timestamps.of(call.changedAt()));
    call.status().map(CallCodec::status).ifPresent(to::setStatus);
    return to.build();
  }

  static org.anyuan.incident.domain.CallCase call(CallCase from) {
    return new org.anyuan.incident.domain.CallCase(
        text(from.getSystemId()).map(RegionId::new),
        from.getHandoverId(),
        state(from.getState()),
        text(from.getNumber()),
        status(from.getStatus()),
        from.getDetail(),
        instant(from.getChangedAt()));
  }

  static org.anyuan.proto.incident.v1.Referral referral(Referral referral) {
    return org.anyuan.proto.incident.v1.Referral.newBuilder()
        .setAgency(Enums.proto(Agency.class, referral.agency()))
        .setChannel(Enums.proto(ReferralChannel.class, referral.channel()))
        .setReference(referral.reference())
        .setReferredBy(referral.by())
        .setReferredAt(Timestamps.of(referral.at()))
        .build();
  }

  static Referral referral(org.anyuan.proto.incident.v1.Referral from) {
    return new Referral(
        Enums.domain(Referral.Agency.class, from.getAgency()),
        Enums.domain(Referral.Channel.class, from.getChannel()),
        from.getReference(),
        from.getReferredBy(),
        instant(from.getReferredAt()));
  }

  private static org.anyuan.incident.domain.CallCase.State state(CallHandoverState from) {
    return Enums.domain(org.anyuan.incident.domain.CallCase.State.class, from);
  }

  private static CallHandoverState state(org.anyuan.incident.domain.CallCase.State state) {
    return Enums.proto(CallHandoverState.class, state);
  }

  private static Optional<CallStatus> status(org.anyuan.proto.incident.v1.CallStatus from) {
    return from == org.anyuan.proto.incident.v1.CallStatus.CALL_STATUS_UNSPECIFIED
        ? Optional.empty()
        : Optional.of(Enums.domain(CallStatus.class, from));
  }

  private static org.anyuan.proto.incident.v1.CallStatus status(CallStatus status) {
    return Enums.proto(org.anyuan.proto.incident.v1.CallStatus.class, status);
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static String needed(String text, String field) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return text;
  }
}
