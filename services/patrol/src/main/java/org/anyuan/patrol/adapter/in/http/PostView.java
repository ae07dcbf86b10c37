package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PostLife;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guard post. */
@Schema(name = "Post")
record PostView(
    String id,
    String schoolId,
    String regionPath,
    String gate,
    PositionBody position,
    int radiusMetres,
    String unit,
    Purpose purpose,
    Map<PostRole, Integer> staffing,
    @Schema(description = "PLANNED, OVERDUE, ESTABLISHED, SUSPENDED or WITHDRAWN") String state,
    @Schema(nullable = true) Instant dueAt,
    @Schema(nullable = true, description = "Why it is suspended or withdrawn") String reason,
    @Schema(nullable = true) String planId,
    @Schema(nullable = true) Integer edition,
    @Schema(nullable = true, description = "The coverage gap that it stands in for") String gapId,
    long version) {
  static PostView of(GuardPost post) {
    var d = post.details();
    var plan = post.origin() instanceof Origin.ByPlan by ? by : null;
    return new PostView(
        post.id().value(),
        d.schoolId(),
        post.path().value(),
        d.gate(),
        PositionBody.of(d.position()),
        d.radiusMetres(),
        d.unit(),
        post.origin().purpose(),
        post.staffing().people(),
        post.life().getClass().getSimpleName().toUpperCase(Locale.ROOT),
        due(post.life()).orElse(null),
        reason(post.life()).orElse(null),
        plan == null ? null : plan.plan().value(),
        plan == null ? null : plan.edition(),
        post.origin() instanceof Origin.CoverageGap(var gap) ? gap : null,
        post.version());
  }

  private static Optional<Instant> due(PostLife life) {
    return switch (life) {
      case PostLife.Planned p -> p.dueAt();
      case PostLife.Overdue o -> Optional.of(o.dueAt());
      case PostLife.Established _, PostLife.Suspended _, PostLife.Withdrawn _ -> Optional.empty();
    };
  }

  private static Optional<String> reason(PostLife life) {
    return switch (life) {
      case PostLife.Suspended s -> Optional.of(s.reason());
      case PostLife.Withdrawn w -> Optional.of(w.reason());
      case PostLife.Planned _, PostLife.Overdue _, PostLife.Established _ -> Optional.empty();
    };
  }
}
