package org.anyuan.patrol.adapter.in.http;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anyuan.patrol.domain.post.PlanContent;
import org.anyuan.patrol.domain.post.PlanLife;
import org.anyuan.patrol.domain.post.PostPlan;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.SchoolType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan for guard posts: what is in force, and what is drafted. */
@Schema(name = "PostPlan")
record PlanView(
    String id,
    String regionPath,
    @Schema(description = "DRAFT, ISSUED, REVISED or WITHDRAWN") String state,
    @Schema(nullable = true) Integer edition,
    @Schema(nullable = true) Content inForce,
    @Schema(nullable = true, description = "What the next edition will say") Content draft,
    long version) {

  /** What an edition says. */
  @Schema(name = "PostPlanContent")
  record Content(
      String title,
      Map<SchoolType, Map<PostRole, Integer>> rules,
      LocalDate establishedBy,
      String note) {
    static Content of(PlanContent content) {
      var rules = new EnumMap<SchoolType, Map<PostRole, Integer>>(SchoolType.class);
      content.rules().byType().forEach((type, staffing) -> rules.put(type, staffing.people()));
      return new Content(content.title(), rules, content.establishedBy(), content.note());
    }
  }

  static PlanView of(PostPlan plan) {
    return new PlanView(
        plan.id().value(),
        plan.region().value(),
        plan.life().getClass().getSimpleName().toUpperCase(Locale.ROOT),
        plan.edition().isPresent() ? plan.edition().getAsInt() : null,
        plan.inForce().map(Content::of).orElse(null),
        draft(plan.life()).map(Content::of).orElse(null),
        plan.version());
  }

  private static Optional<PlanContent> draft(PlanLife life) {
    return switch (life) {
      case PlanLife.Draft d -> Optional.of(d.content());
      case PlanLife.Revised r -> Optional.of(r.next());
      case PlanLife.Issued _, PlanLife.Withdrawn _ -> Optional.empty();
    };
  }
}
