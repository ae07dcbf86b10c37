package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapId;
import org.anyuan.notify.domain.roster.SwapState;

/**
 * Tells the people of a swap how it stands: whoever still has to agree that they are asked, all of
 * them what came of it. Not in the work that changed it, whose actor may not see the others' ways.
 */
@ApplicationScoped
public class TellOfSwaps {
  public static final int BATCH = 20;

  private final Coordination coordination;
  private final TellKeepers tell;
  private final Clock clock;

  TellOfSwaps(Coordination coordination, TellKeepers tell, Clock clock) {
    this.coordination = coordination;
    this.tell = tell;
    this.clock = clock;
  }

  /** How many there were. */
  public Uni<Integer> sweep() {
    return coordination
        .work(Actor.SYSTEM, work -> work.rosters().swapsToTell(BATCH))
        .chain(
            due ->
                Multi.createFrom()
                    .iterable(due)
                    .onItem()
                    .transformToUniAndConcatenate(this::tell)
                    .collect()
                    .asList()
                    .map(List::size));
  }

  private Uni<SwapId> tell(SwapId id) {
    return coordination
        .work(
            Actor.SYSTEM,
            work ->
                work.rosters()
                    .lockSwapToTell(id)
                    .chain(
                        found ->
                            found.isPresent()
                                ? tell(work, found.get())
                                : Uni.createFrom().voidItem()))
        .replaceWith(id);
  }

  private Uni<Void> tell(Work work, Swap swap) {
    var waiting = swap.state() instanceof SwapState.Proposed;
    return work.rosters()
        .find(swap.roster())
        .chain(
            roster ->
                tell.people(
                    work,
                    roster.orElseThrow(),
                    waiting ? What.SWAP_PROPOSED : What.SWAP_ANSWERED,
                    swap.id().value(),
                    swap.version(),
                    whom(swap),
                    clock.instant()))
        .chain(() -> work.rosters().swapTold(swap.id()));
  }

  private static Set<PersonId> whom(Swap swap) {
    var both = Stream.of(swap.one().who(), swap.other().who());
    return switch (swap.state()) {
      case SwapState.Proposed(var _, var _, var agreed) ->
          both.filter(who -> !agreed.contains(who)).collect(Collectors.toUnmodifiableSet());
      case SwapState.Refused(var _, var by) ->
          Stream.concat(both, Stream.of(swap.proposedBy()))
              .filter(who -> !who.equals(by))
              .collect(Collectors.toUnmodifiableSet());
      case SwapState.Accepted _, SwapState.Expired _, SwapState.Cancelled _ ->
          Stream.concat(both, Stream.of(swap.proposedBy())).collect(Collectors.toUnmodifiableSet());
    };
  }
}
