package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.plan.StepKey;

/**
 * A response as a whole. Everything that a pairing asks about is in it, so that a decision about
 * one track sees the others as they are.
 *
 * @param plan as it was when the response opened: a later edition is for later incidents
 * @param tasks in the plan's order
 * @param reached when each point of the plan was first reached, by its name
 * @param verdicts how each pairing was crossed, by its key; absent before it is
 * @param version counts changes: each has its line in the record
 */
public record Response(
    ResponseId id,
    About about,
    Plan plan,
    ResponseState state,
    Instant openedAt,
    Map<Duty, Post> posts,
    List<Task> tasks,
    Map<Track, TrackState> tracks,
    List<Fact> facts,
    List<Waiver> waivers,
    List<Report> reports,
    List<Release> releases,
    List<Correction> corrections,
    Map<String, Instant> reached,
    Map<String, Verdict> verdicts,
    List<Alarm> alarms,
    List<ReviewFinding> findings,
    long version) {
  public static final int MOST_FACTS = 200;
  public static final int MOST_WAIVERS = 200;
  public static final int MOST_REPORTS = 200;

  public Response {
    posts = Map.copyOf(posts);
    tasks = List.copyOf(tasks);
    tracks = Map.copyOf(tracks);
    facts = List.copyOf(facts);
    waivers = List.copyOf(waivers);
    reports = List.copyOf(reports);
    releases = List.copyOf(releases);
    corrections = List.copyOf(corrections);
    reached = Map.copyOf(reached);
    verdicts = Map.copyOf(verdicts);
    alarms = List.copyOf(alarms);
    findings = List.copyOf(findings);
  }

  public Post post(Duty duty) {
    return posts.getOrDefault(duty, Post.DESK);
  }

  public Optional<Task> task(StepKey key) {
    return tasks.stream().filter(task -> task.step().key().equals(key)).findFirst();
  }

  public List<Task> tasksOf(Track track) {
    return tasks.stream().filter(task -> task.step().track() == track).toList();
  }

  public TrackState track(Track track) {
    return tracks.getOrDefault(track, new TrackState.Running());
  }

  public Optional<Fact> fact(FactId id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  public List<Correction> openCorrections() {
    return corrections.stream().filter(Correction::open).toList();
  }

  /** Two people let this one go by, for this statement or, of what guards no statement, at all. */
  public boolean waived(String pairing, Optional<StatementId> statement) {
    return waivers.stream()
        .anyMatch(waiver -> waiver.isFor(pairing, statement) && waiver.approved());
  }
}
