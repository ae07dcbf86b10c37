package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.response.application.plan.PlanDocument.Title;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.drift.ClockDrift;
import org.anyuan.response.domain.drift.Drift;
import org.anyuan.response.domain.drift.PairingDrift;
import org.anyuan.response.domain.drift.Progress;
import org.anyuan.response.domain.drift.Status;
import org.anyuan.response.domain.response.TrackState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three tracks against one another, now. */
@Schema(name = "Drift")
record DriftView(
    Instant at, List<TrackView> tracks, List<PairingView> pairings, List<ClockView> clocks) {

  /** How far a track is. */
  @Schema(name = "TrackProgress")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TrackView(
      Track track,
      TrackState.Name state,
      int steps,
      int done,
      int excused,
      int waiting,
      int overdue,
      @Schema(nullable = true) Instant nextDueAt) {
    static TrackView of(Progress progress) {
      return new TrackView(
          progress.track(),
          progress.state(),
          progress.steps(),
          progress.done(),
          progress.excused(),
          progress.waiting(),
          progress.overdue(),
          progress.nextDue().orElse(null));
    }
  }

  /** How it stands with a pairing. */
  @Schema(name = "PairingStatus")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PairingView(
      String key,
      Title title,
      Status status,
      @Schema(nullable = true) Instant dueAt,
      @Schema(nullable = true) Instant firstAt,
      @Schema(nullable = true) Instant thenAt,
      @Schema(nullable = true, description = "The track that the other one waits for")
          Track behind) {
    static PairingView of(PairingDrift pairing) {
      return new PairingView(
          pairing.key(),
          Title.of(pairing.title()),
          pairing.status(),
          pairing.due().orElse(null),
          pairing.firstAt().orElse(null),
          pairing.thenAt().orElse(null),
          pairing.behind().orElse(null));
    }
  }

  /** How it stands with what every response has to do in time. */
  @Schema(name = "ClockStatus")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClockView(
      ClockDrift.Name name,
      Status status,
      Instant since,
      Instant dueAt,
      @Schema(nullable = true) Instant doneAt) {
    static ClockView of(ClockDrift clock) {
      return new ClockView(
          clock.name(), clock.status(), clock.since(), clock.due(), clock.doneAt().orElse(null));
    }
  }

  static DriftView of(Drift drift) {
    return new DriftView(
        drift.at(),
        drift.tracks().stream().map(TrackView::of).toList(),
        drift.pairings().stream().map(PairingView::of).toList(),
        drift.clocks().stream().map(ClockView::of).toList());
  }
}
