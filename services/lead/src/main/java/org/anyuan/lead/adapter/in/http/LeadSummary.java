package org.anyuan.lead.adapter.in.http;

import java.time.Instant;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.duplicate.Likeness;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.lead.LeadState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead of a list: not a word of what it says. */
@Schema(name = "LeadSummary")
record LeadSummary(
    String id,
    String schoolId,
    Category category,
    Severity severity,
    LeadState.Name state,
    Agency holder,
    Instant receivedAt,
    @Schema(nullable = true, description = "When something falls due; absent once it is over")
        Instant next,
    @Schema(description = "Something that was waited for did not come, and it was said")
        boolean overdue) {
  static LeadSummary of(LeadOutline outline) {
    return new LeadSummary(
        outline.id().toString(),
        outline.school().value(),
        outline.category(),
        outline.severity(),
        outline.state(),
        outline.holder(),
        outline.receivedAt(),
        outline.next().orElse(null),
        outline.late());
  }

  /** What whoever gave a command is told, also where it is no longer theirs to read. */
  @Schema(name = "LeadStanding")
  record Standing(
      String id,
      LeadState.Name state,
      Agency holder,
      @Schema(nullable = true, description = "When something happens by itself") Instant next,
      long version) {
    static Standing of(Lead lead) {
      return new Standing(
          lead.id().toString(),
          lead.state().name(),
          lead.hand().holder(),
          lead.next().orElse(null),
          lead.version());
    }
  }

  /** How alike another lead is. */
  @Schema(name = "LikelyDuplicate")
  record Like(String id, int percent, int words, int time, boolean sameCategory) {
    static Like of(Likeness likeness) {
      return new Like(
          likeness.other().toString(),
          likeness.percent(),
          likeness.words(),
          likeness.time(),
          likeness.sameCategory());
    }
  }
}
