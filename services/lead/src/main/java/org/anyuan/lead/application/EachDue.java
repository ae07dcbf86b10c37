package org.anyuan.lead.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anyuan.lead.application.Coordination.Work;

/**
 * What is due, one after the other, each in a unit of work of its own: that it is due is decided
 * again there, under the lock, so several copies may look at once.
 */
public final class EachDue {
  private EachDue() {}

  /** How many there were. */
  public static <I> Uni<Integer> reach(
      Coordination coordination,
      Function<Work, Uni<List<I>>> due,
      BiFunction<Work, I, ? extends Uni<?>> reach) {
    return coordination
        .work(Actor.SYSTEM, due)
        .chain(
            ids ->
                Multi.createFrom()
                    .iterable(ids)
                    .onItem()
                    .transformToUniAndConcatenate(
                        id ->
                            coordination.work(
                                Actor.SYSTEM, work -> reach.apply(work, id).replaceWith(id)))
                    .collect()
                    .asList()
                    .map(List::size));
  }
}
