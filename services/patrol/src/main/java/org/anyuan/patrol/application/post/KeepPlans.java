package org.anyuan.patrol.application.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalLong;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.post.PlanCommand;
import org.anyuan.patrol.domain.post.PlanContent;
import org.anyuan.patrol.domain.post.PlanId;
import org.anyuan.patrol.domain.post.PostPlan;

/** A city's plans: the first of the three tiers. */
@ApplicationScoped
public class KeepPlans {
  private final Scoped scoped;
  private final Clock clock;

  KeepPlans(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  public Uni<Outcome<PostPlan>> draft(Work work, PlanId id, String regionId, PlanContent content) {
    return switch (scoped.region(work.actor(), "regionId", regionId)) {
      case Outcome.Refused<RegionPath>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
      case Outcome.Changed<RegionPath>(var path) -> add(work, id, path, content);
      case Outcome.Unchanged<RegionPath>(var path) -> add(work, id, path, content);
    };
  }

  private Uni<Outcome<PostPlan>> add(Work work, PlanId id, RegionPath path, PlanContent content) {
    var plan = PostPlan.drafted(id, path, content);
    return work.guard().plans().keep("plan.drafted", clock.instant(), new Outcome.Changed<>(plan));
  }

  /**
   * One command.
   *
   * @param expected the version that the caller has read
   */
  public Uni<Outcome<PostPlan>> command(
      Work work, PlanId id, OptionalLong expected, PlanCommand command) {
    var plans = work.guard().plans();
    return plans
        .lock(id.value())
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.<PostPlan>notFound("plan"));
              }
              var plan = found.get();
              if (!work.actor().scope().allows(plan.region().value(), "")) {
                // A county sees its city's plan, and changes nothing of it.
                return Uni.createFrom()
                    .item(
                        Outcome.<PostPlan>refused(
                            Reason.OUTSIDE_SCOPE, "id", "the plan is of a region above yours"));
              }
              if (expected.isPresent() && expected.getAsLong() != plan.version()) {
                return Uni.createFrom()
                    .item(
                        Outcome.<PostPlan>refused(
                            Reason.CONFLICT, "version", "it was changed meanwhile; read it again"));
              }
              return plans.keep(action(command), clock.instant(), plan.on(command));
            });
  }

  private static String action(PlanCommand command) {
    return switch (command) {
      case PlanCommand.Write _ -> "plan.written";
      case PlanCommand.Issue _ -> "plan.issued";
      case PlanCommand.Discard _ -> "plan.discarded";
      case PlanCommand.Withdraw _ -> "plan.withdrawn";
    };
  }
}
