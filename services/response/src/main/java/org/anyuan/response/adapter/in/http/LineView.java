package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.anyuan.response.application.Responses;
import org.anyuan.response.domain.response.ResponseChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the record: what happened, and to what. What people wrote is for those who see all. */
@Schema(name = "RecordLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineView(
    long sequence,
    Instant at,
    String actor,
    String role,
    String what,
    @Schema(description = "What it happened to, by names such as step, track, factId")
        Map<String, String> about,
    @Schema(nullable = true) String words) {

  static LineView of(Responses.Line line, boolean words) {
    var about = new TreeMap<String, String>();
    var said = describe(line.change(), about);
    return new LineView(
        line.sequence(),
        line.at(),
        line.actor(),
        line.role(),
        line.change().getClass().getSimpleName(),
        about,
        words && !said.isEmpty() ? said : null);
  }

  /** Fills in what it is about; returns what somebody wrote. */
  private static String describe(ResponseChange change, Map<String, String> about) {
    return switch (change) {
      case ResponseChange.Opened opened -> {
        about.put("plan", opened.plan().id());
        about.put("planVersion", Long.toString(opened.plan().version()));
        yield opened.reason();
      }
      case ResponseChange.IncidentLearned(var incident) -> {
        about.put("severity", incident.severity().name());
        about.put("incidentOpen", Boolean.toString(incident.open()));
        yield "";
      }
      case ResponseChange.PostFilled(var duty, var post) -> {
        about.put("duty", duty.name());
        post.holder().ifPresent(holder -> about.put("holder", holder));
        yield "";
      }
      case ResponseChange.StepStarted(var step) -> put(about, "step", step, "");
      case ResponseChange.StepDone(var step, var given) ->
          put(about, "step", step, given.note().or(given::reference).orElse(""));
      case ResponseChange.StepExcused(var step, var reason) -> put(about, "step", step, reason);
      case ResponseChange.StepReopened(var step, var reason) -> put(about, "step", step, reason);
      case ResponseChange.FactRecorded(var fact, var text) -> put(about, "factId", fact, text);
      case ResponseChange.FactConfirmed(var fact, var version) -> {
        about.put("version", Long.toString(version));
        yield put(about, "factId", fact, "");
      }
      case ResponseChange.FactChanged(var fact, var text, var reason) ->
          put(about, "factId", fact, text + " (" + reason + ")");
      case ResponseChange.FactRetracted(var fact, var reason) -> put(about, "factId", fact, reason);
      case ResponseChange.ReportedUp(var report, var to, var text) -> {
        about.put("toPath", to.value());
        yield put(about, "reportId", report, text);
      }
      case ResponseChange.ReceiptGiven(var report) -> put(about, "reportId", report, "");
      case ResponseChange.OverrideAsked(var id, var pairing, var statement, var reason) -> {
        about.put("pairing", pairing);
        statement.ifPresent(one -> about.put("statementId", one.toString()));
        yield put(about, "overrideId", id, reason);
      }
      case ResponseChange.OverrideAnswered(var id, var approved, var reason) -> {
        about.put("approved", Boolean.toString(approved));
        yield put(about, "overrideId", id, reason);
      }
      case ResponseChange.TrackClosed(var track, var note) -> put(about, "track", track, note);
      case ResponseChange.TrackExcused(var track, var reason) -> put(about, "track", track, reason);
      case ResponseChange.TrackReopened(var track, var reason) ->
          put(about, "track", track, reason);
      case ResponseChange.StoodDown(var reason) -> reason;
      case ResponseChange.Resumed(var reason) -> reason;
      case ResponseChange.Closed(var reason) -> reason;
      case ResponseChange.Reopened(var reason) -> reason;
      case ResponseChange.StatementMoved moved -> {
        about.put("kind", moved.kind().name());
        about.put("version", Long.toString(moved.version()));
        about.put("state", moved.state().name());
        about.put("correction", Boolean.toString(moved.correction()));
        yield put(about, "statementId", moved.statement(), moved.note());
      }
      case ResponseChange.Released released -> {
        about.put("kind", released.kind().name());
        about.put("version", Long.toString(released.version()));
        about.put("publicationId", released.publication().toString());
        yield put(about, "statementId", released.statement(), "");
      }
      case ResponseChange.ReleaseWithdrawn withdrawn -> {
        about.put("publicationId", withdrawn.publication().toString());
        yield put(about, "statementId", withdrawn.statement(), withdrawn.reason());
      }
      case ResponseChange.AlarmRaised(var alarm) -> {
        about.put("level", alarm.level().name());
        about.put("to", alarm.to().name());
        alarm.track().ifPresent(track -> about.put("track", track.name()));
        yield put(about, "subject", alarm.subject(), "");
      }
      case ResponseChange.FindingMade(var finding) -> {
        about.put("finding", finding.kind().name());
        yield put(about, "subject", finding.subject(), "");
      }
    };
  }

  private static String put(Map<String, String> about, String name, Object value, String words) {
    about.put(name, value.toString());
    return words;
  }
}
