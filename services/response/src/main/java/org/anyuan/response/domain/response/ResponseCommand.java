package org.anyuan.response.domain.response;

import java.util.Optional;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.StepKey;

/**
 * What may be asked of a response. What its statements are asked is in {@code domain.statement}.
 */
public sealed interface ResponseCommand {

  /** Of one step. */
  sealed interface OfStep extends ResponseCommand {
    StepKey step();
  }

  record StartStep(StepKey step) implements OfStep {}

  record CompleteStep(StepKey step, Evidence.Given evidence) implements OfStep {}

  record ExcuseStep(StepKey step, String reason) implements OfStep {}

  record ReopenStep(StepKey step, String reason) implements OfStep {}

  /** Of what is known. */
  sealed interface OfFact extends ResponseCommand {
    FactId fact();
  }

  record RecordFact(FactId fact, String text) implements OfFact {}

  record ConfirmFact(FactId fact, long version) implements OfFact {}

  record ChangeFact(FactId fact, String text, String reason) implements OfFact {}

  record RetractFact(FactId fact, String reason) implements OfFact {}

  /** Of a pairing that somebody wants to go without. */
  sealed interface OfOverride extends ResponseCommand {
    OverrideId override();
  }

  record AskOverride(
      OverrideId override, String pairing, Optional<StatementId> statement, String reason)
      implements OfOverride {}

  record ApproveOverride(OverrideId override) implements OfOverride {}

  record RefuseOverride(OverrideId override, String reason) implements OfOverride {}

  /** Of one track. */
  sealed interface OfTrack extends ResponseCommand {
    Track track();
  }

  record CloseTrack(Track track, String note) implements OfTrack {}

  record ExcuseTrack(Track track, String reason) implements OfTrack {}

  record ReopenTrack(Track track, String reason) implements OfTrack {}

  record FillPost(Duty duty, Post post) implements ResponseCommand {}

  record ReportUp(ReportId report, String text) implements ResponseCommand {}

  record GiveReceipt(ReportId report) implements ResponseCommand {}

  /** Of the response as a whole. */
  sealed interface OfLife extends ResponseCommand {}

  record StandDown(String reason) implements OfLife {}

  record Resume(String reason) implements OfLife {}

  record Close(String reason) implements OfLife {}

  record Reopen(String reason) implements OfLife {}

  /** By the service: what became of the incident. */
  record Learn(About about) implements ResponseCommand {}

  /** By the service: the incident became a part of another one, which has a response of its own. */
  record GiveUp(String reason) implements OfLife {}

  /** By the service: what is late by now. */
  record RaiseAlarms() implements ResponseCommand {}
}
