package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.StepKey;

/** A response while one change is worked into it; never seen outside of {@link Evolve}. */
final class NextResponse {
  private final Response before;
  About about;
  ResponseState state;
  final Map<Duty, Post> posts = new EnumMap<>(Duty.class);
  final List<Task> tasks;
  final Map<Track, TrackState> tracks = new EnumMap<>(Track.class);
  final List<Fact> facts;
  final List<Waiver> waivers;
  final List<Report> reports;
  final List<Release> releases;
  final List<Correction> corrections;
  final Map<String, Instant> reached;
  final Map<String, Verdict> verdicts;
  final List<Alarm> alarms;
  final List<ReviewFinding> findings;

  NextResponse(Response response) {
    before = response;
    about = response.about();
    state = response.state();
    posts.putAll(response.posts());
    tasks = new ArrayList<>(response.tasks());
    tracks.putAll(response.tracks());
    facts = new ArrayList<>(response.facts());
    waivers = new ArrayList<>(response.waivers());
    reports = new ArrayList<>(response.reports());
    releases = new ArrayList<>(response.releases());
    corrections = new ArrayList<>(response.corrections());
    reached = new HashMap<>(response.reached());
    verdicts = new HashMap<>(response.verdicts());
    alarms = new ArrayList<>(response.alarms());
    findings = new ArrayList<>(response.findings());
  }

  void task(StepKey key, TaskState next) {
    tasks.replaceAll(task -> task.step().key().equals(key) ? task.in(next) : task);
  }

  void fact(FactId id, UnaryOperator<Fact> change) {
    facts.replaceAll(fact -> fact.id().equals(id) ? change.apply(fact) : fact);
  }

  /**
   * What stands and rests on the fact is wrong from now on; once it is, it does not become later.
   */
  void needCorrections(FactId fact, Instant at) {
    for (var release : releases) {
      var rests = release.facts().stream().anyMatch(ref -> ref.fact().equals(fact));
      var known =
          corrections.stream()
              .anyMatch(
                  one ->
                      one.open()
                          && one.fact().equals(fact)
                          && one.statement().equals(release.statement()));
      if (release.stands() && rests && !known) {
        corrections.add(new Correction(fact, release.statement(), at, Optional.empty()));
      }
    }
  }

  /** A new version or a withdrawal puts right what was wrong. */
  void endReleases(StatementId statement, Instant at) {
    releases.replaceAll(
        one -> one.stands() && one.statement().equals(statement) ? one.ended(at) : one);
    corrections.replaceAll(
        one -> one.open() && one.statement().equals(statement) ? one.done(at) : one);
  }

  /** Which steps wait for something, after whatever changed. */
  NextResponse settled(Instant at) {
    var now = build(before.version());
    tasks.replaceAll(task -> settled(now, task, at));
    return this;
  }

  private static Task settled(Response response, Task task, Instant at) {
    return switch (task.state()) {
      case TaskState.Pending _ ->
          Gate.waits(response, task) ? task : task.in(new TaskState.Ready(at));
      case TaskState.Ready _ ->
          Gate.waits(response, task) ? task.in(new TaskState.Pending(at)) : task;
      case TaskState.Started _, TaskState.Done _, TaskState.Excused _ -> task;
    };
  }

  Response build(long version) {
    return new Response(
        before.id(),
        about,
        before.plan(),
        state,
        before.openedAt(),
        posts,
        tasks,
        tracks,
        facts,
        waivers,
        reports,
        releases,
        corrections,
        reached,
        verdicts,
        alarms,
        findings,
        version);
  }
}
