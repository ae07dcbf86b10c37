package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.Role;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.duty.Duty;
import org.anyuan.patrol.domain.duty.DutyCommand;
import org.anyuan.patrol.domain.duty.DutyId;
import org.anyuan.patrol.domain.duty.Holder;
import org.anyuan.patrol.domain.duty.Swap;
import org.anyuan.patrol.domain.duty.Swap.State;
import org.anyuan.patrol.domain.duty.SwapId;

/** Two holders exchange duties, with the consent of both. */
@ApplicationScoped
public class SwapDuties {
  private final Clock clock;

  SwapDuties(Clock clock) {
    this.clock = clock;
  }

  private record Pair(Duty mine, Duty theirs) {}

  public Uni<Outcome<Swap>> propose(Work work, SwapId id, DutyId mine, DutyId theirs) {
    return pair(work, mine, theirs)
        .chain(
            pair -> {
              if (pair.isEmpty()) {
                return Uni.createFrom().item(Outcome.<Swap>notFound("one of the duties"));
              }
              var own = DoDuties.own(work.actor(), pair.get().mine());
              if (own.isPresent()) {
                return Uni.createFrom()
                    .item(
                        Outcome.<Swap>refused(Reason.FORBIDDEN, "dutyId", "the duty is another's"));
              }
              var swap = Swap.propose(id, pair.get().mine(), pair.get().theirs(), clock.instant());
              return work.guard().swaps().keep("swap.proposed", clock.instant(), swap);
            });
  }

  public Uni<Outcome<Swap>> accept(Work work, SwapId id) {
    return decide(work, id, true);
  }

  public Uni<Outcome<Swap>> decline(Work work, SwapId id) {
    return decide(work, id, false);
  }

  private Uni<Outcome<Swap>> decide(Work work, SwapId id, boolean consent) {
    return work.guard()
        .swaps()
        .lock(id.value())
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.<Swap>notFound("swap"));
              }
              var swap = found.get();
              if (work.actor().role().equals(Role.POLICE_OFFICER)
                  && !swap.asked().label().equals(work.actor().name())) {
                return Uni.createFrom()
                    .item(
                        Outcome.<Swap>refused(
                            Reason.FORBIDDEN, "id", "it is not you who is asked"));
              }
              return consent
                  ? accepted(work, swap)
                  : work.guard().swaps().keep("swap.declined", clock.instant(), swap.decline());
            });
  }

  private Uni<Outcome<Swap>> accepted(Work work, Swap swap) {
    return pair(work, swap.mine(), swap.theirs())
        .chain(
            pair ->
                pair.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Swap>notFound("one of the duties"))
                    : bothFree(work, swap, pair.get())
                        .chain(
                            free ->
                                free
                                    ? exchange(work, swap, pair.get())
                                    : Uni.createFrom()
                                        .item(
                                            Outcome.<Swap>refused(
                                                Reason.CONFLICT,
                                                "id",
                                                "one of them has another duty at that time"))));
  }

  private static Uni<Boolean> bothFree(Work work, Swap swap, Pair pair) {
    var besides = List.of(swap.mine(), swap.theirs());
    var duties = work.guard().duties();
    var mine = pair.mine();
    var theirs = pair.theirs();
    return duties
        .busy(swap.asks().label(), theirs.begin(), theirs.end(), besides)
        .chain(
            busy ->
                busy
                    ? Uni.createFrom().item(true)
                    : duties.busy(swap.asked().label(), mine.begin(), mine.end(), besides))
        .map(busy -> !busy);
  }

  private Uni<Outcome<Swap>> exchange(Work work, Swap swap, Pair pair) {
    var now = clock.instant();
    var outcome = swap.accept(pair.mine(), pair.theirs(), now);
    var accepted =
        outcome instanceof Outcome.Changed<Swap>(var after) && after.state() == State.ACCEPTED;
    var kept = work.guard().swaps().keep(accepted ? "swap.accepted" : "swap.lapsed", now, outcome);
    return accepted
        ? kept.call(() -> give(work, pair.mine(), swap.asked()))
            .call(() -> give(work, pair.theirs(), swap.asks()))
        : kept;
  }

  private Uni<Outcome<Duty>> give(Work work, Duty duty, Holder to) {
    return work.guard()
        .duties()
        .keep("duty.exchanged", clock.instant(), duty.on(new DutyCommand.Exchange(to)));
  }

  /** Locked in the order of ids, so that two swaps never wait in a circle. */
  private static Uni<Optional<Pair>> pair(Work work, DutyId mine, DutyId theirs) {
    var duties = work.guard().duties();
    var ids = Stream.of(mine.value(), theirs.value()).sorted().toList();
    return duties
        .lock(ids.getFirst())
        .chain(
            first ->
                duties
                    .lock(ids.getLast())
                    .map(
                        last ->
                            first.isEmpty() || last.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                    ids.getFirst().equals(mine.value())
                                        ? new Pair(first.get(), last.get())
                                        : new Pair(last.get(), first.get()))));
  }
}
