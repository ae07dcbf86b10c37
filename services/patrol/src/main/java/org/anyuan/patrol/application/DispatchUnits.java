package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.application.Dispatches.Cause;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchCommand;
import org.anyuan.patrol.domain.dispatch.DispatchState;
import org.anyuan.patrol.domain.unit.UnitId;

/** Sends units to incidents, and follows them until they are done. */
@ApplicationScoped
public class DispatchUnits {
  private final SendUnit send;
  private final GiveOrders orders;
  private final ProposeUnits propose;
  private final Crew crew;
  private final Clock clock;

  DispatchUnits(SendUnit send, GiveOrders orders, ProposeUnits propose, Crew crew, Clock clock) {
    this.send = send;
    this.orders = orders;
    this.propose = propose;
    this.crew = crew;
    this.clock = clock;
  }

  /**
   * A unit that a dispatcher wants sent.
   *
   * @param id of the dispatch, if it becomes one of its own
   * @param sendNext where it does not answer, the next one goes without asking again
   */
  public record Order(DispatchId id, IncidentId incident, UnitId unit, boolean sendNext) {}

  public Uni<Outcome<Dispatch>> order(Work work, Order order) {
    return work.incidents()
        .hold(order.incident())
        .chain(() -> orders.give(work, order, Optional.empty(), 1));
  }

  /** What an order made before: a dispatch of its own, or what had been proposed. */
  public Uni<Optional<Dispatch>> ordered(Work work, Order order) {
    return orders.given(work, order);
  }

  /** A dispatcher sends what was proposed. */
  public Uni<Outcome<Dispatch>> assign(Work work, DispatchId id, boolean sendNext) {
    return held(
        work,
        id,
        dispatch ->
            dispatch.state() instanceof DispatchState.Proposed
                ? orders.give(
                    work,
                    new Order(id, dispatch.at().incident(), dispatch.who().unit(), sendNext),
                    Optional.empty(),
                    1)
                : send.apply(
                    work,
                    dispatch,
                    new DispatchCommand.Assign(clock.instant()),
                    "dispatch.assigned"));
  }

  /** What the unit, or a dispatcher, says of a dispatch. */
  public Uni<Outcome<Dispatch>> command(
      Work work, DispatchId id, DispatchCommand command, String action) {
    return held(
        work,
        id,
        dispatch ->
            crew.only(
                work.actor(),
                dispatch.who().unit(),
                () ->
                    send.apply(work, dispatch, command, action)
                        .call(outcome -> afterwards(work, dispatch, outcome))));
  }

  /** Whoever does not come is replaced; whoever was called back was not wanted. */
  private Uni<Void> afterwards(Work work, Dispatch before, Outcome<Dispatch> outcome) {
    if (!(outcome instanceof Outcome.Changed<Dispatch>(var after))) {
      return Uni.createFrom().voidItem();
    }
    return switch (after.state()) {
      case DispatchState.Refused _ -> instead(work, after, Cause.REFUSED);
      case DispatchState.Expired _ ->
          before.state() instanceof DispatchState.Proposed
              ? propose.undecided(work, after)
              : instead(work, after, Cause.UNANSWERED);
      case DispatchState.Proposed _,
          DispatchState.Assigned _,
          DispatchState.Accepted _,
          DispatchState.EnRoute _,
          DispatchState.Arrived _,
          DispatchState.Cleared _,
          DispatchState.Recalled _ ->
          Uni.createFrom().voidItem();
    };
  }

  /** Whoever refuses may not see all of the incident or of the units; the service does. */
  private Uni<Void> instead(Work work, Dispatch lost, Cause cause) {
    return work.goOnAsService()
        .chain(() -> work.incidents().find(lost.at().incident()))
        .chain(
            incident ->
                incident.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : propose.instead(work, incident.get(), lost, cause));
  }

  /** Another unit takes the place of this one. */
  public Uni<Outcome<Dispatch>> handOver(
      Work work, DispatchId id, DispatchId next, UnitId unit, String reason) {
    return held(
        work,
        id,
        dispatch ->
            then(
                send.apply(
                    work, dispatch, new DispatchCommand.Recall(reason), "dispatch.handed-over"),
                () ->
                    orders.give(
                        work,
                        new Order(
                            next, dispatch.at().incident(), unit, dispatch.purpose().sendNext()),
                        Optional.of(id),
                        dispatch.purpose().attempt())));
  }

  /** The unit goes to another incident instead, which needs it more. */
  public Uni<Outcome<Dispatch>> redispatch(
      Work work, DispatchId id, DispatchId next, IncidentId incident, String reason) {
    return work.dispatches()
        .incidentOf(id)
        .chain(
            from ->
                from.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Dispatch>notFound("dispatch"))
                    : hold(work, from.get(), incident)
                        .chain(() -> work.dispatches().lock(id))
                        .map(Optional::orElseThrow)
                        .chain(
                            dispatch ->
                                then(
                                    send.apply(
                                        work,
                                        dispatch,
                                        new DispatchCommand.Recall(reason),
                                        "dispatch.redispatched"),
                                    () ->
                                        orders.give(
                                            work,
                                            new Order(next, incident, dispatch.who().unit(), false),
                                            Optional.empty(),
                                            1))));
  }

  /** Two incidents in the order of their ids, so that no two wait in a circle. */
  private static Uni<Void> hold(Work work, IncidentId one, IncidentId other) {
    var sorted = Stream.of(one, other).map(IncidentId::value).distinct().sorted().toList();
    return work.incidents()
        .hold(new IncidentId(sorted.getFirst()))
        .chain(() -> work.incidents().hold(new IncidentId(sorted.getLast())));
  }

  private static Uni<Outcome<Dispatch>> then(
      Uni<Outcome<Dispatch>> first, Supplier<Uni<Outcome<Dispatch>>> second) {
    return first.chain(
        outcome -> outcome instanceof Outcome.Changed<Dispatch> ? second.get() : already(outcome));
  }

  private static Uni<Outcome<Dispatch>> already(Outcome<Dispatch> outcome) {
    return outcome instanceof Outcome.Unchanged<Dispatch>
        ? refused(Reason.CONFLICT, "state", "the dispatch is over")
        : Uni.createFrom().item(outcome);
  }

  private static Uni<Outcome<Dispatch>> held(
      Work work, DispatchId id, Function<Dispatch, Uni<Outcome<Dispatch>>> doing) {
    return work.dispatches()
        .incidentOf(id)
        .chain(
            incident ->
                incident.isEmpty()
                    ? Uni.createFrom().item(Outcome.<Dispatch>notFound("dispatch"))
                    : work.incidents()
                        .hold(incident.get())
                        .chain(() -> work.dispatches().lock(id))
                        .map(Optional::orElseThrow)
                        .chain(doing::apply));
  }

  private static Uni<Outcome<Dispatch>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
