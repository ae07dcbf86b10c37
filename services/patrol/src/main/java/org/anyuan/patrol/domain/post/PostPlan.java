package org.anyuan.patrol.domain.post;

import java.util.Optional;
import java.util.OptionalInt;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.post.PlanLife.Draft;
import org.anyuan.patrol.domain.post.PlanLife.Issued;
import org.anyuan.patrol.domain.post.PlanLife.Revised;
import org.anyuan.patrol.domain.post.PlanLife.Withdrawn;

/** A city's plan for its guard posts, edition by edition. */
public record PostPlan(PlanId id, RegionPath region, PlanLife life, long version) {
  public static PostPlan drafted(PlanId id, RegionPath region, PlanContent content) {
    return new PostPlan(id, region, new Draft(content), 1);
  }

  /** What counts now; absent before the first edition, and after the plan was withdrawn. */
  public Optional<PlanContent> inForce() {
    return switch (life) {
      case Issued i -> Optional.of(i.inForce());
      case Revised r -> Optional.of(r.inForce());
      case Draft _, Withdrawn _ -> Optional.empty();
    };
  }

  public OptionalInt edition() {
    return switch (life) {
      case Draft _ -> OptionalInt.empty();
      case Issued i -> OptionalInt.of(i.edition());
      case Revised r -> OptionalInt.of(r.edition());
      case Withdrawn w -> OptionalInt.of(w.edition());
    };
  }

  public Outcome<PostPlan> on(PlanCommand command) {
    return switch (life) {
      case Draft d ->
          switch (command) {
            case PlanCommand.Write(var content) -> to(new Draft(content));
            case PlanCommand.Issue _ -> to(d.issue());
            case PlanCommand.Discard _ -> refused("there is no edition in force to go back to");
            case PlanCommand.Withdraw _ -> refused("it was never issued");
          };
      case Issued i ->
          switch (command) {
            case PlanCommand.Write(var content) ->
                content.equals(i.inForce()) ? to(i) : to(i.revise(content));
            case PlanCommand.Issue _, PlanCommand.Discard _ -> to(i);
            case PlanCommand.Withdraw _ -> to(i.withdraw());
          };
      case Revised r ->
          switch (command) {
            case PlanCommand.Write(var content) ->
                to(new Revised(r.inForce(), r.edition(), content));
            case PlanCommand.Issue _ -> to(r.issue());
            case PlanCommand.Discard _ -> to(r.discard());
            case PlanCommand.Withdraw _ -> to(r.withdraw());
          };
      case Withdrawn w ->
          command instanceof PlanCommand.Withdraw ? to(w) : refused("the plan is withdrawn");
    };
  }

  private Outcome<PostPlan> to(PlanLife next) {
    return next.equals(life)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new PostPlan(id, region, next, version + 1));
  }

  private static Outcome<PostPlan> refused(String why) {
    return Outcome.refused(Reason.CONFLICT, "id", why);
  }
}
