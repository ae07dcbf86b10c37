package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.drift.Drift;
import org.anyuan.response.domain.drift.LookBack;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ReviewFinding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The look back: pairings kept and missed, times against the norm, what was found. */
@Schema(name = "Review")
record ReviewView(
    ResponseSummary response,
    DriftView drift,
    @Schema(description = "Of a closed response those of its closing, else those by now")
        List<FindingView> findings,
    @Schema(description = "Where the timeline is") String record) {

  /** What was late, missed, overridden or left out. */
  @Schema(name = "ReviewFinding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FindingView(
      ReviewFinding.Kind kind,
      String subject,
      @Schema(nullable = true) Track track,
      @Schema(nullable = true, description = "How much it was late") Long lateBySeconds) {
    static FindingView of(ReviewFinding finding) {
      return new FindingView(
          finding.kind(),
          finding.subject(),
          finding.track().orElse(null),
          finding.by().map(Duration::toSeconds).orElse(null));
    }
  }

  static ReviewView of(Response response, Instant now) {
    var at = response.state().over() ? response.state().since() : now;
    var findings = response.state().over() ? response.findings() : LookBack.findings(response, now);
    return new ReviewView(
        ResponseSummary.of(response),
        DriftView.of(Drift.of(response, at)),
        findings.stream().map(FindingView::of).toList(),
        "/api/v1/responses/" + response.id() + "/record");
  }
}
