package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.anyuan.common.region.Role;
import org.anyuan.response.application.plan.PlanDocument.Title;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.Correction;
import org.anyuan.response.domain.response.Release;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.TrackState;
import org.anyuan.response.domain.statement.StatementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response as a whole: what a commander's board shows. */
@Schema(name = "Response")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseView(
    @JsonUnwrapped ResponseSummary summary,
    PlanRef plan,
    Instant firstStatementDueAt,
    Instant firstBriefingDueAt,
    Instant reportDueAt,
    List<PostView> posts,
    List<TrackView> tracks,
    List<FactView> facts,
    List<OverrideView> overrides,
    List<ReportView> reports,
    List<ReleaseView> releases,
    List<CorrectionView> corrections) {

  /** The plan that it goes by: version 0 comes with the service. */
  @Schema(name = "PlanRef")
  record PlanRef(String id, long version, Title title) {}

  /** One of the three tracks. */
  @Schema(name = "Track")
  record TrackView(
      Track track,
      TrackState.Name state,
      @Schema(nullable = true) String note,
      List<StepView> steps) {}

  /** What was published. */
  @Schema(name = "Release")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReleaseView(
      String publicationId,
      String statementId,
      StatementKind kind,
      long version,
      List<FactRefView> facts,
      boolean namesPlace,
      Instant at,
      @Schema(nullable = true, description = "When it was corrected or withdrawn")
          Instant endedAt) {
    static ReleaseView of(Release release) {
      return new ReleaseView(
          release.id().toString(),
          release.statement().toString(),
          release.kind(),
          release.version(),
          release.facts().stream().map(FactRefView::of).toList(),
          release.namesPlace(),
          release.at(),
          release.endedAt().orElse(null));
    }
  }

  /** One version of a fact. */
  @Schema(name = "FactRef")
  record FactRefView(
      @Schema(required = true) String factId, @Schema(required = true) Long version) {
    static FactRefView of(FactRef ref) {
      return new FactRefView(ref.fact().toString(), ref.version());
    }
  }

  /** What has to be put right, or was. */
  @Schema(name = "Correction")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CorrectionView(
      String factId, String statementId, Instant since, @Schema(nullable = true) Instant doneAt) {
    static CorrectionView of(Correction correction) {
      return new CorrectionView(
          correction.fact().toString(),
          correction.statement().toString(),
          correction.since(),
          correction.doneAt().orElse(null));
    }
  }

  static ResponseView of(Response response, Instant now, String role) {
    var words = Roles.seesAll(role);
    var limits = response.plan().limits();
    return new ResponseView(
        ResponseSummary.of(response),
        new PlanRef(
            response.plan().id(), response.plan().version(), Title.of(response.plan().title())),
        response.openedAt().plus(limits.firstStatement()),
        response.openedAt().plus(limits.firstBriefing()),
        response.openedAt().plus(limits.report()),
        response.plan().duties().stream()
            .sorted()
            .map(duty -> PostView.of(duty, response.post(duty)))
            .toList(),
        Arrays.stream(Track.values()).map(track -> track(response, track, now, role)).toList(),
        response.facts().stream().map(fact -> FactView.of(fact, words)).toList(),
        response.waivers().stream().map(OverrideView::of).toList(),
        response.reports().stream().map(report -> ReportView.of(report, words)).toList(),
        response.releases().stream().map(ReleaseView::of).toList(),
        response.corrections().stream().map(CorrectionView::of).toList());
  }

  private static TrackView track(Response response, Track track, Instant now, String role) {
    var words =
        Roles.seesAll(role)
            || (track == Track.PUBLIC_INFORMATION && role.equals(Role.MEDIA_OFFICER));
    var state = response.track(track);
    return new TrackView(
        track,
        state.name(),
        switch (state) {
          case TrackState.Running _ -> null;
          case TrackState.Ended(var _, var _, var note) -> words ? note : null;
          case TrackState.Spared(var _, var _, var reason) -> words ? reason : null;
        },
        response.tasksOf(track).stream()
            .map(
                task ->
                    StepView.of(
                        response, task, now, words || task.step().owner().role().equals(role)))
            .toList());
  }
}
