package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.application.DispatchUnits.Order;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchState;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Requirement;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitId;

/** A dispatcher's order to one unit: whether it may be given, and the dispatch that it makes. */
@ApplicationScoped
class GiveOrders {
  private final SendUnit send;
  private final FindCandidates candidates;
  private final UnitBoard board;
  private final PatrolSettings settings;
  private final Clock clock;

  GiveOrders(
      SendUnit send,
      FindCandidates candidates,
      UnitBoard board,
      PatrolSettings settings,
      Clock clock) {
    this.send = send;
    this.candidates = candidates;
    this.board = board;
    this.settings = settings;
    this.clock = clock;
  }

  /** What an order made before: a dispatch of its own, or what had been proposed. */
  Uni<Optional<Dispatch>> given(Work work, Order order) {
    var all =
        new Dispatches.Query(
            Optional.of(order.incident()), Optional.of(order.unit()), false, Optional.empty(), 50);
    return work.dispatches()
        .find(order.id())
        .chain(
            own ->
                own.isPresent()
                    ? Uni.createFrom().item(own)
                    : work.dispatches().page(all).map(GiveOrders::sent));
  }

  private static Optional<Dispatch> sent(List<Dispatch> dispatches) {
    return dispatches.stream()
        .filter(dispatch -> dispatch.milestones().assignedAt().isPresent())
        .max(Comparator.comparing(dispatch -> dispatch.milestones().assignedAt().orElseThrow()));
  }

  /** The incident is held. */
  Uni<Outcome<Dispatch>> give(Work work, Order order, Optional<DispatchId> replaces, int attempt) {
    return work.incidents()
        .find(order.incident())
        .chain(
            incident -> {
              var closed = refusal(incident);
              return closed.isPresent()
                  ? Uni.createFrom().item(closed.get())
                  : give(work, order, incident.get(), replaces, attempt);
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

  private Uni<Outcome<Dispatch>> give(
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
                            return Uni.createFrom()
                                .item(
                                    Outcome.refused(
                                        Reason.INVALID,
                                        "unitId",
                                        "no such unit, or outside of your region"));
                          }
                          if (mustNotLearn(unit, incident)) {
                            return Uni.createFrom()
                                .item(
                                    Outcome.refused(
                                        Reason.CONFLICT,
                                        "unitId",
                                        "the alarm is silent: nobody at the school may learn of it"));
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
        new Dispatch.Purpose(
            Requirement.like(unit.details()), replaces, attempt, order.sendNext(), List.of()),
        now,
        now.plus(settings.dispatch().decideWithin()));
  }

  private Optional<Instant> arrival(KnownIncident incident, Unit unit) {
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
}
