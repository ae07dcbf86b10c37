package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.DutyOverride;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapCommand;
import org.anyuan.notify.domain.roster.SwapId;
import org.anyuan.notify.domain.roster.SwapState;

/**
 * Lets two people exchange duties. What an accepted swap changes goes into the roster in the same
 * work: nobody ever sees the one without the other.
 */
@ApplicationScoped
public class KeepSwaps {
  public static final int BATCH = 50;

  private final Coordination coordination;
  private final Clock clock;

  KeepSwaps(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  /**
   * By one of the two, or by whoever keeps the roster.
   *
   * @param answerBy absent: when the first of the two duties begins
   */
  public Uni<Outcome<Swap>> propose(
      Work work,
      SwapId id,
      RosterId rosterId,
      Swap.Given one,
      Swap.Given other,
      Optional<Instant> answerBy) {
    var who = new PersonId(work.actor().name());
    return seen(work, rosterId)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.notFound("roster"));
              }
              var roster = found.get();
              if (!Set.of(one.who(), other.who()).contains(who)
                  && !MayRoster.writes(work.actor(), roster)) {
                return refused(Reason.FORBIDDEN, "one.person", "one's own duties alone");
              }
              var begins =
                  one.span().from().isBefore(other.span().from())
                      ? one.span().from()
                      : other.span().from();
              var now = clock.instant();
              return keep(
                  work,
                  "swap.proposed",
                  Swap.propose(id, roster, one, other, who, answerBy.orElse(begins), now),
                  roster,
                  now);
            });
  }

  private static Uni<Optional<Roster>> seen(Work work, RosterId id) {
    return work.rosters()
        .find(id)
        .map(found -> found.filter(roster -> MayRoster.reads(work.actor(), roster)));
  }

  public Uni<Outcome<Swap>> agree(Work work, RosterId roster, SwapId id) {
    var who = new PersonId(work.actor().name());
    return on(work, roster, id, "swap.agreed", current -> new SwapCommand.Agree(who, current));
  }

  public Uni<Outcome<Swap>> refuse(Work work, RosterId roster, SwapId id) {
    var who = new PersonId(work.actor().name());
    return on(work, roster, id, "swap.refused", _ -> new SwapCommand.Refuse(who));
  }

  public Uni<Outcome<Swap>> cancel(Work work, RosterId roster, SwapId id) {
    var who = new PersonId(work.actor().name());
    return on(work, roster, id, "swap.cancelled", _ -> new SwapCommand.Cancel(who));
  }

  /** Ends those to which not both agreed in time: how many there were. */
  public Uni<Integer> expire() {
    return coordination
        .work(Actor.SYSTEM, work -> work.rosters().swapsDue(clock.instant(), BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::expire)
                    .collect()
                    .asList()
                    .map(List::size));
  }

  private Uni<SwapId> expire(SwapId id) {
    return coordination
        .work(
            Actor.SYSTEM,
            work ->
                work.rosters()
                    .findSwap(id)
                    .chain(
                        found ->
                            found
                                .map(
                                    swap ->
                                        on(
                                            work,
                                            swap.roster(),
                                            id,
                                            "swap.expired",
                                            _ -> new SwapCommand.Expire()))
                                .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("swap")))))
        .replaceWith(id);
  }

  /** The swap is held before its roster, always. */
  private Uni<Outcome<Swap>> on(
      Work work,
      RosterId rosterId,
      SwapId id,
      String action,
      Function<Roster, SwapCommand> command) {
    return work.rosters()
        .lockSwap(id)
        .chain(
            swap ->
                work.rosters()
                    .lock(rosterId)
                    .chain(
                        roster -> {
                          var now = clock.instant();
                          return swap.isEmpty()
                                  || roster.isEmpty()
                                  || !swap.get().roster().equals(rosterId)
                              ? Uni.createFrom().item(Outcome.<Swap>notFound("swap"))
                              : keep(
                                  work,
                                  action,
                                  swap.get().on(command.apply(roster.get()), now),
                                  roster.get(),
                                  now);
                        }));
  }

  private static Uni<Outcome<Swap>> keep(
      Work work, String action, Outcome<Swap> outcome, Roster roster, Instant now) {
    if (!(outcome instanceof Outcome.Changed<Swap>(var swap))) {
      return Uni.createFrom().item(outcome);
    }
    if (!(swap.state() instanceof SwapState.Accepted)) {
      return work.rosters().saveSwap(action, swap, roster.details(), now).replaceWith(outcome);
    }
    var made = swap.overrides();
    return switch (roster.override(made, now)) {
      case Outcome.Refused<Roster>(var reason, var field, var message) ->
          refused(reason, field, message);
      case Outcome.Unchanged<Roster> _ ->
          work.rosters()
              .saveSwap("swap.accepted", swap, roster.details(), now)
              .replaceWith(outcome);
      case Outcome.Changed<Roster>(var exchanged) ->
          work.rosters()
              .saveSwap("swap.accepted", swap, roster.details(), now)
              .chain(() -> work.rosters().save("roster.exchanged", exchanged, first(made), now))
              .replaceWith(outcome);
    };
  }

  private static Instant first(List<DutyOverride> made) {
    return made.stream().map(o -> o.span().from()).min(Instant::compareTo).orElseThrow();
  }

  private static <T> Uni<Outcome<T>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
