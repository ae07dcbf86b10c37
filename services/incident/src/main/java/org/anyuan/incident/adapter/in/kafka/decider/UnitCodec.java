package org.anyuan.incident.adapter.in.kafka.decider;

import static org.anyuan.common.cloudevents.Timestamps.instant;

import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.Dispatch;
import org.anyuan.incident.domain.Fact;
import org.anyuan.incident.domain.Order;
import org.anyuan.incident.domain.Unit;
import org.anyuan.incident.domain.UnitStatus;
import org.anyuan.proto.incident.v1.DispatchState;
import org.anyuan.proto.incident.v1.IncidentUnit;
import org.anyuan.proto.incident.v1.ReportUnit;
import org.anyuan.proto.incident.v1.UnitReported;

/** Units, and how near help is. */
final class UnitCodec {
  private UnitCodec() {}

  static Order.ReportUnit report(ReportUnit from) {
    if (from.getUnit().isBlank()) {
      throw new IllegalArgumentException("the report names no unit");
    }
    return new Order.ReportUnit(
        from.getUnit(),
        from.getDispatchId(),
        Enums.domain(UnitStatus.class, from.getStatus()),
        TaskCodec.optional(from.hasExpectedArrivalAt(), from.getExpectedArrivalAt()));
  }

  static UnitReported reported(Fact.UnitReported fact) {
    var report = fact.report();
    var to =
        UnitReported.newBuilder()
            .setUnit(report.unit())
            .setDispatchId(report.dispatch())
            .setStatus(status(report.status()))
            .setLate(fact.late())
            .setReportedIncidentId(fact.from().map(Object::toString).orElse(""));
    report.expectedAt().map(Timestamps::of).ifPresent(to::setExpectedArrivalAt);
    return to.build();
  }

  static Unit unit(IncidentUnit from) {
    return new Unit(
        from.getUnit(),
        from.getDispatchId(),
        Enums.domain(UnitStatus.class, from.getStatus()),
        instant(from.getReportedAt()),
        TaskCodec.optional(from.hasEnRouteAt(), from.getEnRouteAt()),
        TaskCodec.optional(from.hasArrivedAt(), from.getArrivedAt()),
        TaskCodec.optional(from.hasExpectedArrivalAt(), from.getExpectedArrivalAt()));
  }

  static IncidentUnit unit(Unit unit) {
    var to =
        IncidentUnit.newBuilder()
            .setUnit(unit.name())
            .setDispatchId(unit.dispatch())
            .setStatus(status(unit.status()))
            .setReportedAt(Timestamps.of(unit.reportedAt()));
    unit.enRouteAt().map(Timestamps::of).ifPresent(to::setEnRouteAt);
    unit.arrivedAt().map(Timestamps::of).ifPresent(to::setArrivedAt);
    unit.expectedAt().map(Timestamps::of).ifPresent(to::setExpectedArrivalAt);
    return to.build();
  }

  static org.anyuan.proto.incident.v1.Dispatch dispatch(Dispatch dispatch) {
    return org.anyuan.proto.incident.v1.Dispatch.newBuilder()
        .setState(Enums.proto(DispatchState.class, dispatch.state()))
        .setSince(Timestamps.of(dispatch.since()))
        .build();
  }

  private static org.anyuan.proto.incident.v1.UnitStatus status(UnitStatus status) {
    return Enums.proto(org.anyuan.proto.incident.v1.UnitStatus.class, status);
  }
}
