package org.anyuan.patrol.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchCommand;
import org.anyuan.patrol.domain.dispatch.DispatchState;
import org.anyuan.patrol.domain.dispatch.KnownIncident;

/** What becomes of the dispatches of an incident that is over. The incident is held. */
@ApplicationScoped
public class EndDispatches {
  private static final String CLOSED = "the incident is closed";
  private static final String MERGED = "the incident became a part of another one";

  private final SendUnit send;
  private final Clock clock;

  EndDispatches(SendUnit send, Clock clock) {
    this.send = send;
    this.clock = clock;
  }

  /** Whoever is there is done; whoever is not there yet turns back. */
  public Uni<Void> closed(Work work, KnownIncident incident) {
    return each(
        work,
        incident,
        dispatch ->
            dispatch.state() instanceof DispatchState.Arrived
                ? send.apply(work, dispatch, new DispatchCommand.Clear(), "dispatch.cleared")
                    .replaceWithVoid()
                : recall(work, dispatch, CLOSED));
  }

  /**
   * Whoever was sent is sent to the other one. A proposal is made anew for that, if it needs it.
   */
  public Uni<Void> merged(Work work, KnownIncident incident, KnownIncident into) {
    return each(
        work,
        incident,
        dispatch ->
            dispatch.state() instanceof DispatchState.Proposed
                ? recall(work, dispatch, MERGED)
                : work.dispatches()
                    .save(
                        "dispatch.moved",
                        dispatch.movedTo(Dispatch.Where.of(into)),
                        clock.instant()));
  }

  private Uni<Void> recall(Work work, Dispatch dispatch, String reason) {
    return send.apply(work, dispatch, new DispatchCommand.Recall(reason), "dispatch.recalled")
        .replaceWithVoid();
  }

  private static Uni<Void> each(
      Work work, KnownIncident incident, Function<Dispatch, Uni<Void>> doing) {
    return work.dispatches()
        .lockOf(incident.id())
        .map(EndDispatches::open)
        .chain(
            open ->
                Multi.createFrom()
                    .iterable(open)
                    .onItem()
                    .transformToUniAndConcatenate(d -> doing.apply(d).replaceWith(d))
                    .collect()
                    .asList())
        .replaceWithVoid();
  }

  private static List<Dispatch> open(List<Dispatch> all) {
    return all.stream().filter(dispatch -> !dispatch.state().over()).toList();
  }
}
