package org.anyuan.response.domain.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.plan.StepKey;
import org.anyuan.response.domain.statement.StatementKind;
import org.anyuan.response.domain.statement.StatementState;

/** What happened in a response. Each is a line of its record, and an event. */
public sealed interface ResponseChange {
  record Opened(About about, Plan plan, Map<Duty, Post> posts, String reason)
      implements ResponseChange {}

  /** The incident became graver, or another one. */
  record IncidentLearned(About about) implements ResponseChange {}

  record PostFilled(Duty duty, Post post) implements ResponseChange {}

  record StepStarted(StepKey step) implements ResponseChange {}

  record StepDone(StepKey step, Evidence.Given evidence) implements ResponseChange {}

  record StepExcused(StepKey step, String reason) implements ResponseChange {}

  /** What was done does not hold any more. */
  record StepReopened(StepKey step, String reason) implements ResponseChange {}

  record FactRecorded(FactId fact, String text) implements ResponseChange {}

  record FactConfirmed(FactId fact, long version) implements ResponseChange {}

  record FactChanged(FactId fact, String text, String reason) implements ResponseChange {}

  record FactRetracted(FactId fact, String reason) implements ResponseChange {}

  record ReportedUp(ReportId report, RegionPath to, String text) implements ResponseChange {}

  record ReceiptGiven(ReportId report) implements ResponseChange {}

  record OverrideAsked(
      OverrideId override, String pairing, Optional<StatementId> statement, String reason)
      implements ResponseChange {}

  record OverrideAnswered(OverrideId override, boolean approved, String reason)
      implements ResponseChange {}

  record TrackClosed(Track track, String note) implements ResponseChange {}

  record TrackExcused(Track track, String reason) implements ResponseChange {}

  record TrackReopened(Track track, String reason) implements ResponseChange {}

  record StoodDown(String reason) implements ResponseChange {}

  record Resumed(String reason) implements ResponseChange {}

  record Closed(String reason) implements ResponseChange {}

  record Reopened(String reason) implements ResponseChange {}

  /** A statement was written, reviewed, signed, decided about or discarded. */
  record StatementMoved(
      StatementId statement,
      StatementKind kind,
      long version,
      StatementState.Name state,
      boolean correction,
      String note)
      implements ResponseChange {}

  /** A version of a statement left the house; what stood of it before does not any more. */
  record Released(
      PublicationId publication,
      StatementId statement,
      StatementKind kind,
      long version,
      List<FactRef> facts,
      boolean namesPlace)
      implements ResponseChange {}

  record ReleaseWithdrawn(
      PublicationId publication, StatementId statement, long version, String reason)
      implements ResponseChange {}

  record AlarmRaised(Alarm alarm) implements ResponseChange {}

  /** On closing. */
  record FindingMade(ReviewFinding finding) implements ResponseChange {}
}
