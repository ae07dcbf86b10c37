package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A unit of the police that was reported for an incident.
 *
 * @param dispatch the dispatch that it is on; empty where it was reported over the radio
 * @param reportedAt of the newest report that counted
 */
public record Unit(
    String name,
    String dispatch,
    UnitStatus status,
    Instant reportedAt,
    Optional<Instant> enRouteAt,
    Optional<Instant> arrivedAt,
    Optional<Instant> expectedAt) {

  static Unit first(Order.ReportUnit report, Instant at) {
    return new Unit(
            report.unit(),
            report.dispatch(),
            report.status(),
            at,
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .reported(report, at);
  }

  boolean is(Order.ReportUnit report) {
    return name.equals(report.unit()) && dispatch.equals(report.dispatch());
  }

  /** Empty for a report that came too late to say anything. */
  Optional<Unit> after(Order.ReportUnit report, Instant at) {
    if (status.ended()) {
      // A dispatch ends once. Over the radio there is none, and the same car may be sent again.
      return dispatch.isEmpty() && !report.status().ended()
          ? Optional.of(first(report, at))
          : Optional.empty();
    }
    var otherTime = report.expectedAt().isPresent() && !report.expectedAt().equals(expectedAt);
    return report.status().leadsOnFrom(status) || (report.status() == status && otherTime)
        ? Optional.of(reported(report, at))
        : Optional.empty();
  }

  private Unit reported(Order.ReportUnit report, Instant at) {
    return new Unit(
        name,
        dispatch,
        report.status(),
        at,
        report.status() == UnitStatus.EN_ROUTE ? enRouteAt.or(() -> Optional.of(at)) : enRouteAt,
        report.status() == UnitStatus.ARRIVED ? arrivedAt.or(() -> Optional.of(at)) : arrivedAt,
        report.expectedAt().or(() -> expectedAt));
  }

  /** Since when it is on its way. */
  Optional<Instant> comingSince() {
    return status == UnitStatus.EN_ROUTE ? enRouteAt : Optional.empty();
  }

  /** Since when it is there; one that has done its part was there. */
  Optional<Instant> thereSince() {
    return status == UnitStatus.RECALLED ? Optional.empty() : arrivedAt;
  }
}
