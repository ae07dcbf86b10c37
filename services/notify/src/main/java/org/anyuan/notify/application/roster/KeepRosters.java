package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.DutyOverride;
import org.anyuan.notify.domain.roster.OverrideId;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.RosterDetails;

/** Makes rosters and changes them, for whoever keeps them. */
@ApplicationScoped
public class KeepRosters {
  private final DrawPlan draw;
  private final Clock clock;

  KeepRosters(DrawPlan draw, Clock clock) {
    this.draw = draw;
    this.clock = clock;
  }

  /**
   * A new one.
   *
   * @param effectiveFrom absent: from now on; never in the past
   */
  public Uni<Outcome<Roster>> make(
      Work work,
      RosterId id,
      RosterDetails details,
      DrawPlan.Draft draft,
      Optional<Instant> effectiveFrom) {
    if (!MayRoster.writes(work.actor(), details.lane(), details.school())) {
      return refused(Reason.FORBIDDEN, "lane", "not kept by your role");
    }
    var now = clock.instant();
    var from = effectiveFrom.orElse(now);
    if (from.isBefore(now)) {
      return refused(Reason.INVALID, "effectiveFrom", "not in the past");
    }
    return draw.of(work, draft)
        .chain(
            plan ->
                save(
                    work,
                    "roster.made",
                    plan.map(p -> Roster.planned(id, details, p, from)),
                    from,
                    now));
  }

  /**
   * Another plan.
   *
   * @param version that was read
   */
  public Uni<Outcome<Roster>> replan(
      Work work, RosterId id, DrawPlan.Draft draft, Optional<Instant> effectiveFrom, long version) {
    return draw.of(work, draft)
        .chain(
            plan ->
                plan instanceof Outcome.Refused<Plan>(var reason, var field, var message)
                    ? refused(reason, field, message)
                    : change(
                        work,
                        id,
                        "roster.planned",
                        effectiveFrom,
                        (roster, now) ->
                            replanned(roster, of(plan), effectiveFrom.orElse(now), version, now)));
  }

  private static Outcome<Roster> replanned(
      Roster roster, Plan plan, Instant from, long version, Instant now) {
    return roster.version() == version ? roster.replan(plan, from, now) : changedMeanwhile();
  }

  private static Plan of(Outcome<Plan> plan) {
    return switch (plan) {
      case Outcome.Changed<Plan>(var value) -> value;
      case Outcome.Unchanged<Plan>(var value) -> value;
      case Outcome.Refused<Plan> refused -> throw new IllegalStateException(refused.message());
    };
  }

  public Uni<Outcome<Roster>> withdraw(Work work, RosterId id, Instant effectiveFrom) {
    return change(
        work,
        id,
        "roster.plan-withdrawn",
        Optional.of(effectiveFrom),
        (roster, now) -> roster.withdraw(effectiveFrom, now));
  }

  public Uni<Outcome<Roster>> rename(
      Work work, RosterId id, String name, boolean remind, long version) {
    return change(
        work,
        id,
        "roster.renamed",
        Optional.empty(),
        (roster, _) ->
            roster.version() == version ? roster.rename(name, remind) : changedMeanwhile());
  }

  public Uni<Outcome<Roster>> override(Work work, RosterId id, DutyOverride made) {
    return change(
        work,
        id,
        "roster.overridden",
        Optional.of(made.span().from()),
        (roster, now) -> roster.override(List.of(made), now));
  }

  public Uni<Outcome<Roster>> endOverride(Work work, RosterId id, OverrideId which) {
    return change(
        work,
        id,
        "roster.override-ended",
        Optional.empty(),
        (roster, now) -> roster.endOverride(which, now));
  }

  private Uni<Outcome<Roster>> change(
      Work work,
      RosterId id,
      String action,
      Optional<Instant> from,
      BiFunction<Roster, Instant, Outcome<Roster>> decide) {
    return work.rosters()
        .lock(id)
        .map(found -> found.filter(roster -> MayRoster.reads(work.actor(), roster)))
        .chain(
            found -> {
              var now = clock.instant();
              var outcome =
                  found
                      .map(
                          roster ->
                              MayRoster.writes(work.actor(), roster)
                                  ? decide.apply(roster, now)
                                  : Outcome.<Roster>refused(
                                      Reason.FORBIDDEN, "lane", "not kept by your role"))
                      .orElseGet(() -> Outcome.notFound("roster"));
              return save(work, action, outcome, from.orElse(now), now);
            });
  }

  private static Uni<Outcome<Roster>> save(
      Work work, String action, Outcome<Roster> outcome, Instant from, Instant now) {
    return outcome instanceof Outcome.Changed<Roster>(var roster)
        ? work.rosters().save(action, roster, from, now).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }

  private static Outcome<Roster> changedMeanwhile() {
    return Outcome.refused(Reason.CONFLICT, "version", "somebody has changed it since");
  }

  private static <T> Uni<Outcome<T>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
