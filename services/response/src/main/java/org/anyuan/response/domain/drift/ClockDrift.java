package org.anyuan.response.domain.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.response.Reached;
import org.anyuan.response.domain.response.Report;
import org.anyuan.response.domain.response.Response;

/** How it stands with what every response has to do in time. */
public record ClockDrift(
    Name name, Status status, Instant since, Instant due, Optional<Instant> doneAt) {
  /** As it is answered. */
  public enum Name {
    FIRST_STATEMENT,
    FIRST_BRIEFING,
    REPORT,
    RECEIPT
  }

  static List<ClockDrift> of(Response response, Instant now) {
    var limits = response.plan().limits();
    var opened = response.openedAt();
    var clocks = new ArrayList<ClockDrift>();
    clocks.add(
        of(
            Name.FIRST_STATEMENT,
            opened,
            opened.plus(limits.firstStatement()),
            published(response, Point.What.STATEMENT),
            now));
    clocks.add(
        of(
            Name.FIRST_BRIEFING,
            opened,
            opened.plus(limits.firstBriefing()),
            published(response, Point.What.BRIEFING),
            now));
    var first = response.reports().stream().findFirst();
    clocks.add(of(Name.REPORT, opened, opened.plus(limits.report()), first.map(Report::at), now));
    first.ifPresent(
        report ->
            clocks.add(
                of(
                    Name.RECEIPT,
                    report.at(),
                    report.at().plus(limits.receipt()),
                    report.receipt().map(Report.Receipt::at),
                    now)));
    return clocks;
  }

  private static Optional<Instant> published(Response response, Point.What what) {
    return Reached.at(response, new Point.Published(what));
  }

  private static ClockDrift of(
      Name name, Instant since, Instant due, Optional<Instant> doneAt, Instant now) {
    var status =
        doneAt.map(at -> Status.done(at, due)).orElseGet(() -> Status.waiting(since, due, now));
    return new ClockDrift(name, status, since, due, doneAt);
  }
}
