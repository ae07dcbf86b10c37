package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.response.Waiver.Answer;

/** What a response is after a change. No change is refused here: it happened. */
public final class Evolve {
  private Evolve() {}

  public static Response open(ResponseId id, ResponseChange.Opened opened, Instant now) {
    var tracks = new EnumMap<Track, TrackState>(Track.class);
    Arrays.stream(Track.values()).forEach(track -> tracks.put(track, new TrackState.Running()));
    var response =
        new Response(
            id,
            opened.about(),
            opened.plan(),
            new ResponseState.Open(now),
            now,
            opened.posts(),
            opened.plan().steps().stream()
                .map(step -> new Task(step, new TaskState.Pending(now)))
                .toList(),
            tracks,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            1);
    return new NextResponse(response).settled(now).build(1);
  }

  /** In the order in which they happened. */
  public static Response all(Response before, List<ResponseChange> changes, Stamp stamp) {
    var response = before;
    for (var change : changes) {
      response = on(response, change, stamp);
    }
    return response;
  }

  public static Response on(Response before, ResponseChange change, Stamp stamp) {
    var next = new NextResponse(before);
    apply(next, before, change, stamp.by(), stamp.at());
    return next.settled(stamp.at()).build(before.version() + 1);
  }

  private static void apply(
      NextResponse next, Response before, ResponseChange change, By by, Instant at) {
    switch (change) {
      case ResponseChange.Opened _ -> throw new IllegalStateException("a response opens once");
      case ResponseChange.IncidentLearned(var about) -> next.about = about;
      case ResponseChange.PostFilled(var duty, var post) -> next.posts.put(duty, post);
      case ResponseChange.StepStarted(var step) -> next.task(step, new TaskState.Started(at, by));
      case ResponseChange.StepDone(var step, var evidence) -> {
        next.task(step, new TaskState.Done(at, by, evidence));
        crossed(next, before, new Crossing.OfStep(step));
        next.reached.putIfAbsent("step/" + step, at);
      }
      case ResponseChange.StepExcused(var step, var reason) ->
          next.task(step, new TaskState.Excused(at, by, reason));
      case ResponseChange.StepReopened(var step, var _) ->
          next.task(step, new TaskState.Pending(at));
      case ResponseChange.FactRecorded(var fact, var text) ->
          next.facts.add(new Fact(fact, 1, text, Optional.empty(), false, at));
      case ResponseChange.FactConfirmed(var id, var _) -> {
        next.fact(id, fact -> fact.confirmedBy(by));
        next.reached.putIfAbsent("facts", at);
      }
      case ResponseChange.FactChanged(var id, var text, var _) -> {
        next.fact(id, fact -> fact.saying(text, at));
        next.needCorrections(id, at);
      }
      case ResponseChange.FactRetracted(var id, var _) -> {
        next.fact(id, fact -> fact.takenBack(at));
        next.needCorrections(id, at);
      }
      case ResponseChange.ReportedUp(var id, var to, var text) ->
          next.reports.add(new Report(id, to, text, by, at, Optional.empty()));
      case ResponseChange.ReceiptGiven(var id) ->
          next.reports.replaceAll(one -> one.id().equals(id) ? one.received(by, at) : one);
      case ResponseChange.OverrideAsked(var id, var pairing, var statement, var reason) ->
          next.waivers.add(new Waiver(id, pairing, statement, reason, by, at, Optional.empty()));
      case ResponseChange.OverrideAnswered(var id, var approved, var reason) ->
          next.waivers.replaceAll(
              one ->
                  one.id().equals(id) ? one.answered(new Answer(approved, by, at, reason)) : one);
      case ResponseChange.TrackClosed(var track, var note) ->
          next.tracks.put(track, new TrackState.Ended(at, by, note));
      case ResponseChange.TrackExcused(var track, var reason) ->
          next.tracks.put(track, new TrackState.Spared(at, by, reason));
      case ResponseChange.TrackReopened(var track, var _) ->
          next.tracks.put(track, new TrackState.Running());
      case ResponseChange.StoodDown(var reason) ->
          next.state = new ResponseState.StandingDown(at, reason);
      case ResponseChange.Resumed _ -> next.state = new ResponseState.Open(at);
      case ResponseChange.Closed(var reason) -> next.state = new ResponseState.Closed(at, reason);
      case ResponseChange.Reopened _ -> {
        next.state = new ResponseState.Open(at);
        next.tracks.replaceAll((_, _) -> new TrackState.Running());
      }
      case ResponseChange.StatementMoved _ -> {}
      case ResponseChange.Released released -> release(next, before, released, at);
      case ResponseChange.ReleaseWithdrawn(var _, var statement, var _, var _) ->
          next.endReleases(statement, at);
      case ResponseChange.AlarmRaised(var alarm) -> next.alarms.add(alarm);
      case ResponseChange.FindingMade(var finding) -> next.findings.add(finding);
    }
  }

  private static void release(
      NextResponse next, Response before, ResponseChange.Released released, Instant at) {
    crossed(
        next,
        before,
        new Crossing.OfStatement(
            released.statement(), released.kind(), released.facts(), released.namesPlace()));
    next.endReleases(released.statement(), at);
    next.releases.add(
        new Release(
            released.publication(),
            released.statement(),
            released.kind(),
            released.version(),
            released.facts(),
            released.namesPlace(),
            at,
            Optional.empty()));
    if (!released.kind().needsPairings()) {
      return;
    }
    next.reached.putIfAbsent("published/ANYTHING", at);
    next.reached.putIfAbsent("published/" + released.kind(), at);
    if (released.namesPlace()) {
      next.reached.putIfAbsent("place", at);
    }
  }

  private static void crossed(NextResponse next, Response before, Crossing crossing) {
    for (var pairing : before.plan().pairings()) {
      if (pairing instanceof Pairing.Before one && crossing.reaches(one.then())) {
        next.verdicts.merge(one.key(), Reached.of(before, one, crossing), Verdict::worse);
      }
    }
  }
}
