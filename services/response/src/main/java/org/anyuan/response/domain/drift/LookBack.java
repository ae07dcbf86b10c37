package org.anyuan.response.domain.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.response.DueTimes;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ReviewFinding;
import org.anyuan.response.domain.response.ReviewFinding.Kind;
import org.anyuan.response.domain.response.TaskState;
import org.anyuan.response.domain.response.TrackState;

/** What was late, missed, overridden or left out. */
public final class LookBack {
  private final Response response;
  private final Instant now;
  private final List<ReviewFinding> findings = new ArrayList<>();

  private LookBack(Response response, Instant now) {
    this.response = response;
    this.now = now;
  }

  public static List<ReviewFinding> findings(Response response, Instant now) {
    var look = new LookBack(response, now);
    look.tracks();
    look.steps();
    look.pairings();
    look.clocks();
    return look.findings;
  }

  private void tracks() {
    for (var track : Track.values()) {
      if (response.track(track) instanceof TrackState.Spared) {
        found(Kind.TRACK_EXCUSED, "track/" + track, Optional.of(track), Optional.empty());
      }
    }
  }

  private void steps() {
    var due = new DueTimes(response);
    for (var task : response.tasks()) {
      var subject = "step/" + task.step().key();
      var track = Optional.of(task.step().track());
      switch (task.state()) {
        case TaskState.Done(var at, var _, var _) ->
            late(due.of(task.step()), at)
                .ifPresent(by -> found(Kind.STEP_LATE, subject, track, Optional.of(by)));
        case TaskState.Excused _ -> found(Kind.STEP_EXCUSED, subject, track, Optional.empty());
        // Of a track that was excused.
        case TaskState.Pending _, TaskState.Ready _, TaskState.Started _ -> {}
      }
    }
  }

  private void pairings() {
    var drift = new Pairings(response, now);
    for (var pairing : response.plan().pairings()) {
      if (pairing instanceof Pairing.CorrectionWithin limit) {
        corrections(limit);
      }
      var one = drift.of(pairing);
      var subject = "pairing/" + pairing.key();
      if (one.status() == Status.OVERRIDDEN) {
        found(Kind.PAIRING_OVERRIDDEN, subject, one.behind(), Optional.empty());
      } else if (one.status() == Status.MISSED && !(pairing instanceof Pairing.CorrectionWithin)) {
        var at = one.thenAt().orElse(now);
        found(Kind.PAIRING_MISSED, subject, one.behind(), late(one.due(), at));
      }
    }
  }

  private void corrections(Pairing.CorrectionWithin pairing) {
    for (var correction : response.corrections()) {
      late(Optional.of(correction.since().plus(pairing.limit())), correction.doneAt().orElse(now))
          .ifPresent(
              by ->
                  found(
                      Kind.CORRECTION_LATE,
                      "statement/" + correction.statement(),
                      Optional.of(Track.PUBLIC_INFORMATION),
                      Optional.of(by)));
    }
  }

  private void clocks() {
    for (var clock : ClockDrift.of(response, now)) {
      var late = late(Optional.of(clock.due()), clock.doneAt().orElse(now));
      if (late.isPresent()) {
        switch (clock.name()) {
          case FIRST_STATEMENT -> clock(Kind.FIRST_STATEMENT_LATE, Track.PUBLIC_INFORMATION, late);
          case FIRST_BRIEFING -> clock(Kind.FIRST_BRIEFING_LATE, Track.PUBLIC_INFORMATION, late);
          case REPORT -> clock(Kind.REPORT_LATE, Track.LAWFUL_HANDLING, late);
          case RECEIPT -> clock(Kind.RECEIPT_LATE, Track.LAWFUL_HANDLING, late);
        }
      }
    }
  }

  private void clock(Kind kind, Track track, Optional<Duration> by) {
    found(kind, "clock", Optional.of(track), by);
  }

  private void found(Kind kind, String subject, Optional<Track> track, Optional<Duration> by) {
    findings.add(new ReviewFinding(kind, subject, track, by));
  }

  private static Optional<Duration> late(Optional<Instant> due, Instant at) {
    return due.filter(at::isAfter).map(time -> Duration.between(time, at));
  }
}
