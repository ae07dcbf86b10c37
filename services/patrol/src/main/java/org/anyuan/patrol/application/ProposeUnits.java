package org.anyuan.patrol.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.region.Scope;
import org.anyuan.patrol.application.Dispatches.Cause;
import org.anyuan.patrol.application.Dispatches.Need;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchState;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Needs;
import org.anyuan.patrol.domain.dispatch.Recommendation;
import org.anyuan.patrol.domain.dispatch.Recommendation.Choice;
import org.anyuan.patrol.domain.dispatch.RunCard;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitId;

/**
 * Turns an incident into dispatches by its run card: proposals, which send nobody, unless the
 * region switched automatic dispatch on for the kind. And finds who goes instead of a unit that
 * does not.
 */
@ApplicationScoped
public class ProposeUnits {
  private final FindCandidates candidates;
  private final SendUnit send;
  private final PatrolSettings settings;
  private final Clock clock;

  ProposeUnits(FindCandidates candidates, SendUnit send, PatrolSettings settings, Clock clock) {
    this.candidates = candidates;
    this.send = send;
    this.settings = settings;
    this.clock = clock;
  }

  /** The incident is held. What is on its way already is not proposed again. */
  public Uni<Void> propose(Work work, KnownIncident incident) {
    var place = candidates.place(incident);
    if (incident.mode() == Mode.TEST || !incident.open() || place.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return work.dispatches()
        .lockOf(incident.id())
        .chain(
            dispatches ->
                work.runCards()
                    .above(incident.path())
                    .chain(
                        cards -> {
                          var card = candidates.card(cards, incident);
                          var needs = Needs.open(card.requirements(), dispatches);
                          var finder =
                              candidates.finder(incident, place.get(), Scope.SYSTEM, dispatches);
                          var found = needs.stream().map(finder::candidates).toList();
                          return store(
                              work, incident, card, finder.choose(card.id(), found, needs));
                        }));
  }

  private Uni<Void> store(
      Work work, KnownIncident incident, RunCard card, Recommendation recommendation) {
    var units = recommendation.choices().stream().map(c -> c.placed().unit().id()).toList();
    var shortfalls = recommendation.shortfalls();
    return work.units()
        .lock(units)
        .chain(locked -> each(work, incident, card, recommendation.choices(), locked))
        .chain(
            () ->
                shortfalls.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : need(
                        work,
                        Dispatch.Where.of(incident),
                        Cause.SHORTFALL,
                        Optional.empty(),
                        Optional.empty(),
                        shortfalls));
  }

  private Uni<Void> each(
      Work work,
      KnownIncident incident,
      RunCard card,
      List<Choice> choices,
      Map<UnitId, Unit> locked) {
    return Multi.createFrom()
        .iterable(choices)
        .onItem()
        .transformToUniAndConcatenate(
            choice -> {
              var unit = locked.get(choice.placed().unit().id());
              var purpose =
                  new Dispatch.Purpose(
                      choice.requirement().one(),
                      Optional.empty(),
                      1,
                      card.automatic(),
                      choice.reasons());
              // The board may be behind: somebody else has just sent it.
              return unit == null || !unit.available()
                  ? Uni.createFrom().nullItem()
                  : add(work, Dispatch.Where.of(incident), choice, unit, purpose);
            })
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** A proposal, or where nobody has to be asked an order at once. */
  private Uni<Dispatch> add(
      Work work, Dispatch.Where at, Choice choice, Unit unit, Dispatch.Purpose purpose) {
    var now = clock.instant();
    var id =
        new DispatchId(
            DeterministicId.of(
                "proposal",
                at.incident().value(),
                unit.id().value(),
                purpose.replaces().map(Object::toString).orElse("")));
    var who = SendUnit.who(unit);
    var proposal =
        Dispatch.proposed(id, at, who, purpose, now, now.plus(settings.dispatch().decideWithin()))
            .expectedAt(Optional.of(now.plus(choice.arrival())));
    return purpose.sendNext()
        ? send.order(work, proposal, unit).replaceWith(proposal)
        : work.dispatches().save("dispatch.proposed", proposal, now).replaceWith(proposal);
  }

  /**
   * A unit does not come: the next one, and whoever dispatches is told. The incident and all its
   * dispatches are held.
   */
  public Uni<Void> instead(Work work, KnownIncident incident, Dispatch lost, Cause cause) {
    return work.dispatches()
        .lockOf(incident.id())
        .chain(dispatches -> next(work, incident, lost, dispatches))
        .chain(
            next ->
                need(
                    work,
                    lost.at(),
                    cause,
                    Optional.of(lost.id()),
                    next.map(Dispatch::id),
                    List.of()));
  }

  private Uni<Optional<Dispatch>> next(
      Work work, KnownIncident incident, Dispatch lost, List<Dispatch> dispatches) {
    var place = candidates.place(incident);
    var tries = lost.purpose().attempt() + 1;
    if (!incident.open() || place.isEmpty() || tries > settings.dispatch().attempts()) {
      return Uni.createFrom().item(Optional.empty());
    }
    var requirement = lost.purpose().requirement().one();
    var found =
        candidates.finder(incident, place.get(), Scope.SYSTEM, dispatches).candidates(requirement);
    return work.units()
        .lock(found.stream().map(c -> c.placed().unit().id()).toList())
        .chain(
            locked -> {
              var choice =
                  found.stream()
                      .filter(c -> isFree(locked.get(c.placed().unit().id())))
                      .findFirst();
              var purpose =
                  new Dispatch.Purpose(
                      requirement,
                      Optional.of(lost.id()),
                      tries,
                      lost.purpose().sendNext(),
                      choice.map(Choice::reasons).orElse(List.of()));
              return choice.isEmpty()
                  ? Uni.createFrom().item(Optional.<Dispatch>empty())
                  : add(
                          work,
                          Dispatch.Where.of(incident),
                          choice.get(),
                          locked.get(choice.get().placed().unit().id()),
                          purpose)
                      .map(Optional::of);
            });
  }

  private static boolean isFree(Unit unit) {
    return unit != null && unit.available();
  }

  Uni<Void> undecided(Work work, Dispatch lost) {
    return DispatchState.Name.EXPIRED == lost.state().name()
        ? need(
            work, lost.at(), Cause.UNDECIDED, Optional.of(lost.id()), Optional.empty(), List.of())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> need(
      Work work,
      Dispatch.Where at,
      Cause cause,
      Optional<DispatchId> lost,
      Optional<DispatchId> next,
      List<Recommendation.Shortfall> shortfalls) {
    return work.dispatches()
        .needDispatcher(new Need(at, cause, lost, next, shortfalls), clock.instant());
  }
}
