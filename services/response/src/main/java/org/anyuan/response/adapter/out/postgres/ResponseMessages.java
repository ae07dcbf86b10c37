package org.anyuan.response.adapter.out.postgres;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.response.v1.AlarmLevel;
import org.anyuan.proto.response.v1.Duty;
import org.anyuan.proto.response.v1.FactChanged;
import org.anyuan.proto.response.v1.FactState;
import org.anyuan.proto.response.v1.IncidentLearned;
import org.anyuan.proto.response.v1.OverrideChanged;
import org.anyuan.proto.response.v1.OverrideState;
import org.anyuan.proto.response.v1.PostFilled;
import org.anyuan.proto.response.v1.ReportedUp;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.ResponseOpened;
import org.anyuan.proto.response.v1.ResponseState;
import org.anyuan.proto.response.v1.ResponseStateChanged;
import org.anyuan.proto.response.v1.ReviewFinding;
import org.anyuan.proto.response.v1.ReviewFindingKind;
import org.anyuan.proto.response.v1.StepChanged;
import org.anyuan.proto.response.v1.StepState;
import org.anyuan.proto.response.v1.Track;
import org.anyuan.proto.response.v1.TrackBehind;
import org.anyuan.proto.response.v1.TrackState;
import org.anyuan.proto.response.v1.TrackStateChanged;
import org.anyuan.response.application.Responses.Step;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.plan.StepKey;
import org.anyuan.response.domain.response.Alarm;
import org.anyuan.response.domain.response.Fact;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;

/** From the domain to the contracts. No words of anybody's but what the public reads anyway. */
final class ResponseMessages {
  private ResponseMessages() {}

  /**
   * One for each change.
   *
   * @param first the version that the first of them made
   */
  static List<ResponseEvent> of(Step step, long first) {
    return IntStream.range(0, step.changes().size())
        .mapToObj(
            i -> {
              var event = ResponseEvent.newBuilder();
              fill(event, step, step.changes().get(i));
              return wrap(event, step, first + i);
            })
        .toList();
  }

  private static ResponseEvent wrap(ResponseEvent.Builder event, Step step, long version) {
    var after = step.after();
    var about = after.about();
    var by = step.stamp().by();
    return event
        .setEventId(
            DeterministicId.of("response", after.id().toString(), Long.toString(version))
                .toString())
        .setResponseId(after.id().toString())
        .setIncidentId(about.incident().value())
        .setSchoolId(about.school().value())
        .setRegionPath(about.path().value())
        .setMode(Mode.valueOf("MODE_" + about.mode().name()))
        .setOccurredAt(Timestamps.of(step.stamp().at()))
        .setActor(
            Actor.newBuilder()
                .setSubject(by.name())
                .setRole(by.role())
                .setScopePath(by.reach().value()))
        .setVersion(version)
        .build();
  }

  private static void fill(ResponseEvent.Builder event, Step step, ResponseChange change) {
    var after = step.after();
    switch (change) {
      case ResponseChange.Opened _ -> event.setOpened(opened(after));
      case ResponseChange.IncidentLearned(var about) -> event.setIncidentLearned(learned(about));
      case ResponseChange.PostFilled(var duty, var _) ->
          event.setPostFilled(PostFilled.newBuilder().setDuty(duty(duty)));
      case ResponseChange.StepStarted(var key) ->
          event.setStepChanged(step(after, key, StepState.STEP_STATE_STARTED));
      case ResponseChange.StepDone(var key, var _) ->
          event.setStepChanged(step(after, key, StepState.STEP_STATE_DONE));
      case ResponseChange.StepExcused(var key, var _) ->
          event.setStepChanged(step(after, key, StepState.STEP_STATE_EXCUSED));
      case ResponseChange.StepReopened(var key, var _) ->
          event.setStepChanged(step(after, key, StepState.STEP_STATE_REOPENED));
      case ResponseChange.FactRecorded(var id, var _) -> event.setFactChanged(fact(after, id));
      case ResponseChange.FactConfirmed(var id, var _) -> event.setFactChanged(fact(after, id));
      case ResponseChange.FactChanged(var id, var _, var _) ->
          event.setFactChanged(fact(after, id));
      case ResponseChange.FactRetracted(var id, var _) -> event.setFactChanged(fact(after, id));
      case ResponseChange.ReportedUp(var id, var _, var _) ->
          event.setReportedUp(report(after, id));
      case ResponseChange.ReceiptGiven(var id) -> event.setReportedUp(report(after, id));
      case ResponseChange.OverrideAsked(var id, var _, var _, var _) ->
          event.setOverrideChanged(override(after, id));
      case ResponseChange.OverrideAnswered(var id, var _, var _) ->
          event.setOverrideChanged(override(after, id));
      case ResponseChange.TrackClosed(var track, var _) ->
          event.setTrackStateChanged(track(track, TrackState.TRACK_STATE_CLOSED));
      case ResponseChange.TrackExcused(var track, var _) ->
          event.setTrackStateChanged(track(track, TrackState.TRACK_STATE_EXCUSED));
      case ResponseChange.TrackReopened(var track, var _) ->
          event.setTrackStateChanged(track(track, TrackState.TRACK_STATE_RUNNING));
      case ResponseChange.StoodDown _ ->
          event.setStateChanged(state(ResponseState.RESPONSE_STATE_STANDING_DOWN));
      case ResponseChange.Resumed _ ->
          event.setStateChanged(state(ResponseState.RESPONSE_STATE_OPEN));
      case ResponseChange.Closed _ ->
          event.setStateChanged(state(ResponseState.RESPONSE_STATE_CLOSED));
      case ResponseChange.Reopened _ ->
          event.setStateChanged(state(ResponseState.RESPONSE_STATE_OPEN));
      case ResponseChange.StatementMoved moved ->
          event.setStatementMoved(StatementMessages.of(moved));
      case ResponseChange.Released _ ->
          event.setStatementPublished(StatementMessages.of(step.publication().orElseThrow()));
      case ResponseChange.ReleaseWithdrawn _ ->
          event.setStatementPublished(StatementMessages.of(step.publication().orElseThrow()));
      case ResponseChange.AlarmRaised(var alarm) -> event.setTrackBehind(behind(alarm));
      case ResponseChange.FindingMade(var finding) -> event.setReviewFinding(finding(finding));
    }
  }

  private static ResponseOpened.Builder opened(Response after) {
    var about = after.about();
    return ResponseOpened.newBuilder()
        .addAllKinds(kinds(about))
        .setSeverity(Severity.valueOf("SEVERITY_" + about.severity().name()))
        .setPlanId(after.plan().id())
        .setPlanVersion(after.plan().version())
        .setSuperiorPath(about.superior().value())
        .setReportBy(Timestamps.of(after.openedAt().plus(after.plan().limits().report())));
  }

  private static IncidentLearned.Builder learned(About about) {
    return IncidentLearned.newBuilder()
        .addAllKinds(kinds(about))
        .setSeverity(Severity.valueOf("SEVERITY_" + about.severity().name()))
        .setOpen(about.open());
  }

  private static List<AlarmKind> kinds(About about) {
    return about.kinds().stream()
        .map(kind -> AlarmKind.valueOf("ALARM_KIND_" + kind.name()))
        .toList();
  }

  private static Duty duty(org.anyuan.response.domain.Duty duty) {
    return Duty.valueOf("DUTY_" + duty.name());
  }

  private static Track track(org.anyuan.response.domain.Track track) {
    return Track.valueOf("TRACK_" + track.name());
  }

  private static StepChanged.Builder step(Response after, StepKey key, StepState state) {
    return StepChanged.newBuilder()
        .setStepKey(key.value())
        .setTrack(track(after.task(key).orElseThrow().step().track()))
        .setState(state);
  }

  private static FactChanged.Builder fact(Response after, FactId id) {
    var fact = after.fact(id).orElseThrow();
    return FactChanged.newBuilder()
        .setFactId(id.toString())
        .setVersion(fact.version())
        .setState(state(fact.state()));
  }

  private static FactState state(Fact.State state) {
    return FactState.valueOf("FACT_STATE_" + state.name());
  }

  private static ReportedUp.Builder report(Response after, ReportId id) {
    var report =
        after.reports().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return ReportedUp.newBuilder()
        .setReportId(id.toString())
        .setToPath(report.to().value())
        .setReceived(report.receipt().isPresent());
  }

  private static OverrideChanged.Builder override(Response after, OverrideId id) {
    var waiver =
        after.waivers().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return OverrideChanged.newBuilder()
        .setOverrideId(id.toString())
        .setPairingKey(waiver.pairing())
        .setStatementId(waiver.statement().map(Object::toString).orElse(""))
        .setState(
            waiver
                .answer()
                .map(
                    answer ->
                        answer.approved()
                            ? OverrideState.OVERRIDE_STATE_APPROVED
                            : OverrideState.OVERRIDE_STATE_REFUSED)
                .orElse(OverrideState.OVERRIDE_STATE_ASKED));
  }

  private static TrackStateChanged.Builder track(
      org.anyuan.response.domain.Track track, TrackState state) {
    return TrackStateChanged.newBuilder().setTrack(track(track)).setState(state);
  }

  private static ResponseStateChanged.Builder state(ResponseState state) {
    return ResponseStateChanged.newBuilder().setState(state);
  }

  private static TrackBehind.Builder behind(Alarm alarm) {
    var message =
        TrackBehind.newBuilder()
            .setSubject(alarm.subject())
            .setLevel(AlarmLevel.valueOf("ALARM_LEVEL_" + alarm.level().name()))
            .setTo(duty(alarm.to()))
            .setDueAt(Timestamps.of(alarm.due()));
    alarm.track().map(ResponseMessages::track).ifPresent(message::setTrack);
    return message;
  }

  private static ReviewFinding.Builder finding(
      org.anyuan.response.domain.response.ReviewFinding finding) {
    var message =
        ReviewFinding.newBuilder()
            .setKind(ReviewFindingKind.valueOf("REVIEW_FINDING_KIND_" + finding.kind().name()))
            .setSubject(finding.subject())
            .setLateBySeconds(finding.by().map(Duration::toSeconds).orElse(0L));
    finding.track().map(ResponseMessages::track).ifPresent(message::setTrack);
    return message;
  }
}
