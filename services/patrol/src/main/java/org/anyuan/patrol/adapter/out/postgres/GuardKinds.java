package org.anyuan.patrol.adapter.out.postgres;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anyuan.patrol.adapter.out.postgres.Kind.Columns;
import org.anyuan.patrol.domain.beat.Beat;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.duty.Swap;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PostLife;
import org.anyuan.patrol.domain.post.PostPlan;

/** The kinds whose bodies are kept. */
final class GuardKinds {
  private static final Optional<Instant> NEVER = Optional.empty();

  static final Kind<PostPlan> PLANS =
      new Kind<>(
          "post_plans",
          PostPlan.class,
          p ->
              new Columns(
                  p.id().value(), "", p.region(), stateName(p.life()), "", NEVER, p.version()),
          GuardEvents::ofPlan,
          p ->
              Map.of(
                  "state",
                  stateName(p.life()),
                  "edition",
                  p.edition().isPresent() ? "" + p.edition().getAsInt() : ""));

  static final Kind<GuardPost> POSTS =
      new Kind<>(
          "guard_posts",
          GuardPost.class,
          p ->
              new Columns(
                  p.id().value(),
                  p.details().schoolId(),
                  p.path(),
                  stateName(p.life()),
                  p.origin() instanceof Origin.ByPlan by ? by.plan().value() : "",
                  p.life() instanceof PostLife.Planned planned ? planned.dueAt() : NEVER,
                  p.version()),
          GuardEvents::ofPost,
          p ->
              Map.of(
                  "schoolId", p.details().schoolId(),
                  "gate", p.details().gate(),
                  "unit", p.details().unit(),
                  "state", stateName(p.life()),
                  "reason", reason(p.life())));

  static final Kind<RoadSection> ROADS =
      new Kind<>(
          "road_sections",
          RoadSection.class,
          r ->
              new Columns(
                  r.id().value(),
                  r.details().schoolId(),
                  r.path(),
                  r.retired() ? "RETIRED" : "IN_USE",
                  "",
                  NEVER,
                  r.version()),
          (_, _) -> Optional.empty(),
          r -> Map.of("name", r.details().name(), "retired", "" + r.retired()));

  static final Kind<Assignment> ASSIGNMENTS =
      new Kind<>(
          "assignments",
          Assignment.class,
          a ->
              new Columns(
                  a.id().value(),
                  a.details().schoolId(),
                  a.path(),
                  "IN_USE",
                  a.details().spotId(),
                  NEVER,
                  a.version()),
          (_, _) -> Optional.empty(),
          a ->
              Map.of(
                  "spotId", a.details().spotId(),
                  "role", a.details().holder().role().name(),
                  "label", a.details().holder().label(),
                  "from", a.details().from().toString(),
                  "to", a.details().to().toString()));

  static final Kind<Swap> SWAPS =
      new Kind<>(
          "swaps",
          Swap.class,
          s ->
              new Columns(
                  s.id().value(),
                  s.schoolId(),
                  s.path(),
                  s.state().name(),
                  s.mine().value(),
                  NEVER,
                  s.version()),
          (_, _) -> Optional.empty(),
          s ->
              Map.of(
                  "dutyId", s.mine().value(),
                  "withDutyId", s.theirs().value(),
                  "state", s.state().name()));

  static final Kind<Grid> GRIDS =
      new Kind<>(
          "grids",
          Grid.class,
          g ->
              new Columns(
                  g.id().value(),
                  "",
                  g.path(),
                  g.retired() ? "RETIRED" : "IN_USE",
                  "",
                  NEVER,
                  g.version()),
          (_, _) -> Optional.empty(),
          g -> Map.of("name", g.details().name(), "risk", g.details().risk().name()));

  static final Kind<Beat> BEATS =
      new Kind<>(
          "beats",
          Beat.class,
          b ->
              new Columns(
                  b.id().value(),
                  "",
                  b.path(),
                  b.retired() ? "RETIRED" : "IN_USE",
                  b.details().grid().value(),
                  NEVER,
                  b.version()),
          (_, _) -> Optional.empty(),
          b ->
              Map.of(
                  "name", b.details().name(),
                  "unit", b.details().unit(),
                  "retired", "" + b.retired()));

  private GuardKinds() {}

  /** A state by its name: {@code OnDuty} is {@code ON_DUTY}. */
  static String stateName(Object state) {
    return state
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  private static String reason(PostLife life) {
    return switch (life) {
      case PostLife.Suspended s -> s.reason();
      case PostLife.Withdrawn w -> w.reason();
      case PostLife.Planned _, PostLife.Overdue _, PostLife.Established _ -> "";
    };
  }
}
