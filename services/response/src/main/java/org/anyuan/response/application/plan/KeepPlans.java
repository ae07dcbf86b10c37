package org.anyuan.response.application.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.ResponseSettings;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.plan.PlanCheck;

/**
 * Keeps regions' plans. A change is a new version; a response goes by the one that was the newest
 * when it opened.
 */
@ApplicationScoped
public class KeepPlans {
  private final DefaultPlans defaults;
  private final ResponseSettings settings;
  private final Clock clock;

  KeepPlans(DefaultPlans defaults, ResponseSettings settings, Clock clock) {
    this.defaults = defaults;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes it, or its next version.
   *
   * @param wanted of which the version does not count
   * @param fresh it must not be there yet
   * @param expected the version that was read
   */
  public Uni<Outcome<Plan>> put(Work work, Plan wanted, boolean fresh, Optional<Long> expected) {
    var fault = PlanCheck.first(wanted, settings.norms().all());
    if (fault.isPresent()) {
      return refused(Reason.INVALID, fault.get().field(), fault.get().message());
    }
    if (defaults.all().stream().anyMatch(plan -> plan.id().equals(wanted.id()))) {
      return refused(Reason.CONFLICT, "id", "it comes with the service: write one of your own");
    }
    return work.plans().find(wanted.id()).chain(there -> put(work, wanted, fresh, expected, there));
  }

  private Uni<Outcome<Plan>> put(
      Work work, Plan wanted, boolean fresh, Optional<Long> expected, Optional<Plan> there) {
    if (fresh && there.isPresent()) {
      return refused(Reason.CONFLICT, "id", "there is a plan of this id");
    }
    if (!fresh && there.isEmpty()) {
      return Uni.createFrom().item(Outcome.notFound("plan"));
    }
    var version = there.map(Plan::version).orElse(0L);
    if (expected.filter(read -> !read.equals(version)).isPresent()) {
      return refused(Reason.CONFLICT, "version", "it is at version " + version + " by now");
    }
    if (there.filter(plan -> !plan.path().equals(wanted.path())).isPresent()) {
      return refused(Reason.CONFLICT, "regionId", "a plan stays in its region");
    }
    var next = wanted.with(version + 1, false);
    return there.filter(plan -> plan.equals(next.with(version, false))).isPresent()
        ? Uni.createFrom().item(new Outcome.Unchanged<>(there.get()))
        : work.plans()
            .add(fresh ? "plan.added" : "plan.changed", next, clock.instant())
            .replaceWith(new Outcome.Changed<>(next));
  }

  /** No response goes by it any more. */
  public Uni<Outcome<Plan>> retire(Work work, String id) {
    return work.plans()
        .find(id)
        .chain(
            there -> {
              if (there.isEmpty()) {
                return Uni.createFrom().item(Outcome.notFound("plan"));
              }
              var plan = there.get();
              var next = plan.with(plan.version() + 1, true);
              return plan.retired()
                  ? Uni.createFrom().item(new Outcome.Unchanged<>(plan))
                  : work.plans()
                      .add("plan.retired", next, clock.instant())
                      .replaceWith(new Outcome.Changed<>(next));
            });
  }

  /** One that comes with the service has one version. */
  public Uni<Optional<Plan>> find(Work work, String id, Optional<Long> version) {
    var own = defaults.all().stream().filter(plan -> plan.id().equals(id)).findFirst();
    if (own.isPresent()) {
      return Uni.createFrom().item(own.filter(plan -> version.orElse(0L) == plan.version()));
    }
    return version.map(one -> work.plans().find(id, one)).orElseGet(() -> work.plans().find(id));
  }

  /** Those that come with the service among them, in the order of ids. */
  public Uni<List<Plan>> page(Work work, String after, int limit) {
    return work.plans()
        .page(after, limit)
        .map(
            own ->
                Stream.concat(
                        own.stream(),
                        defaults.all().stream().filter(p -> p.id().compareTo(after) > 0))
                    .sorted(Comparator.comparing(Plan::id))
                    .limit(limit)
                    .toList());
  }

  private static Uni<Outcome<Plan>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
