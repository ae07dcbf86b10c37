package org.anyuan.incident.adapter.in.http;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.ButtonTests;
import org.anyuan.incident.application.Span;
import org.anyuan.incident.application.Statistics.Wanted;
import org.anyuan.proto.common.v1.Mode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which region, time and mode figures are wanted. */
public class StatisticsQuery {
  private static final int USUAL_DAYS = 30;

  @Parameter(
      description =
          "The first day, by the calendar in Asia/Shanghai; 29 days before the last where absent",
      example = "2026-11-01")
  @QueryParam("from")
  public String from;

  @Parameter(
      description = "The last day, at most 366 of them in all; today where absent",
      example = "2026-11-30")
  @QueryParam("to")
  public String to;

  @Parameter(
      description = "This part of the caller's own; all of that where absent",
      example = "/420000/420100/")
  @QueryParam("regionPath")
  public String regionPath;

  @Parameter(description = "EXERCISE or TEST; ACTUAL where absent: they are never counted together")
  @QueryParam("mode")
  public String mode;

  Wanted wanted(Scope scope, Clock clock) {
    var last = to == null ? LocalDate.now(clock.withZone(ButtonTests.CALENDAR)) : day("to", to);
    var span = new Span(from == null ? last.minusDays(USUAL_DAYS - 1) : day("from", from), last);
    if (!span.sound()) {
      throw Problem.invalid(
          "from", "It is at most %d days before the last day.".formatted(Span.MOST_DAYS - 1));
    }
    return new Wanted(region(scope), span, Params.name("mode", Mode.class, mode).orElse("ACTUAL"));
  }

  /** Wider than their own is their own; what lies elsewhere is not there. */
  private RegionPath region(Scope scope) {
    var own = scope.path().orElseThrow(Params::notHere);
    var wanted = Params.region("regionPath", regionPath).orElse(own);
    if (own.contains(wanted)) {
      return wanted;
    }
    if (wanted.contains(own)) {
      return own;
    }
    throw Params.notHere();
  }

  private static LocalDate day(String field, String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() < 2000 || day.getYear() > 2200) {
        throw Problem.invalid(field, "It is not a day of this century.");
      }
      return day;
    } catch (DateTimeException _) {
      throw Problem.invalid(field, "A day such as 2026-11-30 is needed.");
    }
  }
}
