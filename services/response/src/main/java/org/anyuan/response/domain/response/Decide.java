package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.drift.DueAlarms;
import org.anyuan.response.domain.response.ResponseCommand.FillPost;
import org.anyuan.response.domain.response.ResponseCommand.GiveReceipt;
import org.anyuan.response.domain.response.ResponseCommand.Learn;
import org.anyuan.response.domain.response.ResponseCommand.OfFact;
import org.anyuan.response.domain.response.ResponseCommand.OfLife;
import org.anyuan.response.domain.response.ResponseCommand.OfOverride;
import org.anyuan.response.domain.response.ResponseCommand.OfStep;
import org.anyuan.response.domain.response.ResponseCommand.OfTrack;
import org.anyuan.response.domain.response.ResponseCommand.RaiseAlarms;
import org.anyuan.response.domain.response.ResponseCommand.ReportUp;

/** What a command comes to: changes, nothing new, or a refusal. */
public final class Decide {
  private Decide() {}

  public static Outcome<List<ResponseChange>> on(
      Response response, ResponseCommand command, By by, Instant now) {
    var authority = new Authority(response, by);
    return switch (command) {
      case OfStep step -> DecideSteps.on(authority, step);
      case OfFact fact -> DecideFacts.on(authority, fact);
      case OfOverride override -> DecideOverrides.on(authority, override);
      case OfTrack track -> DecideTracks.on(authority, track);
      case OfLife life -> DecideLife.on(authority, life, now);
      case FillPost(var duty, var post) -> fill(authority, duty, post);
      case ReportUp report -> report(authority, report);
      case GiveReceipt receipt -> receipt(authority, receipt);
      case Learn(var about) -> learn(authority, about);
      case RaiseAlarms _ ->
          Authority.<List<ResponseChange>>unless(authority.service(), "the service")
              .orElseGet(() -> alarms(response, now));
    };
  }

  private static Outcome<List<ResponseChange>> fill(Authority authority, Duty duty, Post post) {
    var response = authority.response();
    return over(response)
        .or(
            () ->
                Authority.unless(
                    authority.fills(duty, post), "the commander, or of deputies the holder"))
        .orElseGet(
            () ->
                response.post(duty).equals(post)
                    ? unchanged()
                    : changed(new ResponseChange.PostFilled(duty, post)));
  }

  private static Outcome<List<ResponseChange>> report(Authority authority, ReportUp report) {
    var response = authority.response();
    if (response.reports().stream().anyMatch(one -> one.id().equals(report.report()))) {
      return unchanged();
    }
    if (response.reports().size() >= Response.MOST_REPORTS) {
      return conflict("reports", "at most " + Response.MOST_REPORTS);
    }
    return Authority.<List<ResponseChange>>unless(
            authority.leadsAny() || authority.holds(Duty.DUTY_DESK), "the desk and the leads")
        .orElseGet(
            () ->
                changed(
                    new ResponseChange.ReportedUp(
                        report.report(), response.about().superior(), report.text())));
  }

  /** Of whoever answers for the region that was reported to, and not for less. */
  private static Outcome<List<ResponseChange>> receipt(Authority authority, GiveReceipt receipt) {
    var report =
        authority.response().reports().stream()
            .filter(one -> one.id().equals(receipt.report()))
            .findFirst();
    if (report.isEmpty()) {
      return Outcome.notFound("report");
    }
    return Authority.<List<ResponseChange>>unless(
            authority.by().reach().contains(report.get().to()), "the superior")
        .orElseGet(
            () ->
                report.get().receipt().isPresent()
                    ? unchanged()
                    : changed(new ResponseChange.ReceiptGiven(receipt.report())));
  }

  private static Outcome<List<ResponseChange>> learn(Authority authority, About about) {
    return Authority.<List<ResponseChange>>unless(authority.service(), "the service")
        .orElseGet(
            () ->
                authority.response().about().equals(about)
                    ? unchanged()
                    : changed(new ResponseChange.IncidentLearned(about)));
  }

  private static Outcome<List<ResponseChange>> alarms(Response response, Instant now) {
    var raised =
        DueAlarms.at(response, now).stream()
            .<ResponseChange>map(ResponseChange.AlarmRaised::new)
            .toList();
    return raised.isEmpty() ? unchanged() : new Outcome.Changed<>(raised);
  }

  static Optional<Outcome<List<ResponseChange>>> over(Response response) {
    return response.state().over()
        ? Optional.of(conflict("state", "the response is closed: reopen it first"))
        : Optional.empty();
  }

  static <T> Outcome<T> conflict(String field, String message) {
    return Outcome.refused(Reason.CONFLICT, field, message);
  }

  static Outcome<List<ResponseChange>> changed(ResponseChange change) {
    return new Outcome.Changed<>(List.of(change));
  }

  static Outcome<List<ResponseChange>> unchanged() {
    return new Outcome.Unchanged<>(List.of());
  }
}
