package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong ahead. */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
    Kind kind,
    Instant from,
    Instant until,
    @Schema(description = "Of a GAP: how many") Integer missing,
    @Schema(description = "Of a DOUBLE_DUTY") String person,
    @Schema(description = "Of a DOUBLE_DUTY") String otherRosterId) {

  /** What sort of fault it is. */
  enum Kind {
    GAP,
    DOUBLE_DUTY
  }

  /** The earliest first. */
  @Schema(name = "Findings")
  record Found(List<FindingView> items) {
    static Found of(List<Finding> findings, RosterId roster) {
      return new Found(findings.stream().map(finding -> FindingView.of(finding, roster)).toList());
    }
  }

  static FindingView of(Finding finding, RosterId roster) {
    var span = finding.span();
    return switch (finding) {
      case Finding.Gap(var _, var _, var missing) ->
          new FindingView(Kind.GAP, span.from(), span.until(), missing, null, null);
      case Finding.DoubleDuty(var person, var one, var other, var _) ->
          new FindingView(
              Kind.DOUBLE_DUTY,
              span.from(),
              span.until(),
              null,
              person.value(),
              (one.equals(roster) ? other : one).value());
    };
  }
}
