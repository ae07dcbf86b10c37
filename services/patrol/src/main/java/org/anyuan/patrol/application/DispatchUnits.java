package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Requirement;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitId;

/** Sends units to incidents, and follows them until they are done. */
@ApplicationScoped
public class DispatchUnits {
  private final SendUnit send;
  private final ProposeUnits propose;
  private final FindCandidates candidates;
  private final UnitBoard board;
  private final PatrolSettings settings;
  private final Clock clock;

  DispatchUnits(
      SendUnit send,
      ProposeUnits propose,
      FindCandidates candidates,
      UnitBoard board,
      PatrolSettings settings,
      Clock clock) {
    this.send = send;
    this.propose = propose;
    this.candidates = candidates;
    this.board = board;
    this.settings = settings;
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
        .chain(() -> order(work, order, Optional.empty(), 1));
  }

  /** What an order made before: a dispatch of its own, or what had been proposed. */
  public Uni<Optional<Dispatch>> ordered(Work work, Order order) {
    var all =
        new Dispatches.Query(
            Optional.of(order.incident()), Optional.of(order.unit()), false, Optional.empty(), 50);
    return work.dispatches()
        .find(order.id())
        .chain(
            own ->
                own.isPresent()
                    ? Uni.createFrom().item(own)
                    : work.dispatches().page(all).map(DispatchUnits::sent));
  }

  private static Optional<Dispatch> sent(List<Dispatch> dispatches) {
    return dispatches.stream()
        .filter(dispatch -> dispatch.milestones().assignedAt().isPresent())
        .max(Comparator.comparing(dispatch -> dispatch.milestones().assignedAt().orElseThrow()));
  }

  /** The incident is held. */
  private Uni<Outcome<Dispatch>> order(
      Work work, Order order, Optional<DispatchId> replaces, int attempt) {
    return work.incidents()
        .find(order.incident())
        .chain(
            incident -> {
              var closed = refusal(incident);
              return closed.isPresent()
                  ? Uni.createFrom().item(closed.get())
                  : order(work, order, incident.get(), replaces, attempt);
            });
  }

  private static Optional<Outcome<Dispatch>> refusal(Optional<KnownIncident> incident) {
    if (incident.isEmpty()) {
      return Optional.of(
          Outcome.refused(
              Reason.INVALID, "incidentId", "no such incident, or outside of your region"));
    }
    if (!incident.get().open()) {
      return Optional.of(Outcome.refused(Reason.CONFLICT, "incidentId", "the incident is closed"));
    }
    return incident.get().mode() == Mode.TEST
        ? Optional.of(Outcome.refused(Reason.CONFLICT, "incidentId", "nobody is sent to a test"))
        : Optional.empty();
  }

  private Uni<Outcome<Dispatch>> order(
      Work work, Order order, KnownIncident incident, Optional<DispatchId> replaces, int attempt) {
    return work.dispatches()
        .lockOf(incident.id())
        .chain(
            dispatches ->
                work.units()
                    .lock(List.of(order.unit()))
                    .chain(
                        locked -> {
                          var unit = locked.get(order.unit());
                          if (unit == null) {
                            return refused(
                                Reason.INVALID,
                                "unitId",
                                "no such unit, or outside of your region");
                          }
                          if (mustNotLearn(unit, incident)) {
                            return refused(
                                Reason.CONFLICT,
                                "unitId",
                                "the alarm is silent: nobody at the school may learn of it");
                          }
                          var proposal =
                              proposal(dispatches, order.unit())
                                  .orElseGet(() -> fresh(order, incident, unit, replaces, attempt))
                                  .sendingNext(order.sendNext())
                                  .expectedAt(arrival(incident, unit));
                          return send.order(work, proposal, unit);
                        }));
  }

  private static boolean mustNotLearn(Unit unit, KnownIncident incident) {
    return incident.silent()
        && unit.details().school().filter(incident.school()::equals).isPresent();
  }

  /** That a person wants what was proposed makes no second dispatch. */
  private static Optional<Dispatch> proposal(List<Dispatch> dispatches, UnitId unit) {
    return dispatches.stream()
        .filter(d -> d.who().unit().equals(unit) && d.state() instanceof DispatchState.Proposed)
        .findFirst();
  }

  private Dispatch fresh(
      Order order, KnownIncident incident, Unit unit, Optional<DispatchId> replaces, int attempt) {
    var now = clock.instant();
    return Dispatch.proposed(
        order.id(),
        Dispatch.Where.of(incident),
        SendUnit.who(unit),
        new Dispatch.Purpose(Requirement.like(unit.details()), replaces, attempt, order.sendNext()),
        now,
        now.plus(settings.dispatch().decideWithin()));
  }

  private Optional<java.time.Instant> arrival(KnownIncident incident, Unit unit) {
    var from = board.find(unit.id()).flatMap(placed -> placed.position());
    var to = candidates.place(incident);
    return from.flatMap(
        start ->
            to.map(
                place ->
                    clock
                        .instant()
                        .plus(
                            settings
                                .travel()
                                .pace()
                                .estimate(start.metresTo(place), unit.details().travelMode()))));
  }

  /** A dispatcher sends what was proposed. */
  public Uni<Outcome<Dispatch>> assign(Work work, DispatchId id, boolean sendNext) {
    return held(
        work,
        id,
        dispatch ->
            dispatch.state() instanceof DispatchState.Proposed
                ? order(
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
            send.apply(work, dispatch, command, action)
                .call(outcome -> afterwards(work, dispatch, outcome)));
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
                    order(
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
                                        order(
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
      Uni<Outcome<Dispatch>> first, java.util.function.Supplier<Uni<Outcome<Dispatch>>> second) {
    return first.chain(
        outcome -> outcome instanceof Outcome.Changed<Dispatch> ? second.get() : already(outcome));
  }

  private static Uni<Outcome<Dispatch>> already(Outcome<Dispatch> outcome) {
    return outcome instanceof Outcome.Unchanged<Dispatch>
        ? refused(Reason.CONFLICT, "state", "the dispatch is over")
        : Uni.createFrom().item(outcome);
  }

  private static Uni<Outcome<Dispatch>> held(
      Work work,
      DispatchId id,
      java.util.function.Function<Dispatch, Uni<Outcome<Dispatch>>> doing) {
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
