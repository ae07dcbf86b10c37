package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.FindUnits;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Needs;
import org.anyuan.patrol.domain.dispatch.Recommendation;
import org.anyuan.patrol.domain.dispatch.Recommendation.Choice;
import org.anyuan.patrol.domain.dispatch.RunCard;
import org.anyuan.patrol.domain.unit.TravelMode;

/** Says who could be there first, and why. It sends nobody. */
@ApplicationScoped
public class RecommendUnits {
  private static final int MOST_DISPATCHES = 500;

  private final Patrol patrol;
  private final FindCandidates candidates;
  private final RoutingService routing;

  RecommendUnits(Patrol patrol, FindCandidates candidates, RoutingService routing) {
    this.patrol = patrol;
    this.candidates = candidates;
    this.routing = routing;
  }

  /** What the store knows of an incident; the search itself needs no transaction. */
  private record Basis(KnownIncident incident, List<RunCard> cards, List<Dispatch> dispatches) {}

  public Uni<Outcome<Recommendation>> forIncident(Actor actor, IncidentId id) {
    return patrol
        .work(actor, work -> basis(work, id))
        .chain(
            basis ->
                basis
                    .map(known -> recommend(actor, known))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("incident"))));
  }

  private static Uni<Optional<Basis>> basis(Work work, IncidentId id) {
    return work.incidents()
        .find(id)
        .chain(
            incident ->
                incident.isEmpty()
                    ? Uni.createFrom().item(Optional.<Basis>empty())
                    : basis(work, incident.get()).map(Optional::of));
  }

  private static Uni<Basis> basis(Work work, KnownIncident incident) {
    var all =
        new Dispatches.Query(
            Optional.of(incident.id()), Optional.empty(), false, Optional.empty(), MOST_DISPATCHES);
    return work.runCards()
        .above(incident.path())
        .chain(
            cards ->
                work.dispatches()
                    .page(all)
                    .map(dispatches -> new Basis(incident, cards, dispatches)));
  }

  private Uni<Outcome<Recommendation>> recommend(Actor actor, Basis basis) {
    var place = candidates.place(basis.incident());
    if (place.isEmpty()) {
      return Uni.createFrom()
          .item(
              Outcome.refused(
                  Reason.CONFLICT,
                  "incidentId",
                  "neither the incident nor its school has a position"));
    }
    var card = candidates.card(basis.cards(), basis.incident());
    var needs = Needs.open(card.requirements(), basis.dispatches());
    var finder =
        candidates.finder(basis.incident(), place.get(), actor.scope(), basis.dispatches());
    var found = needs.stream().map(finder::candidates).toList();
    return routed(found, place.get())
        .map(routed -> new Outcome.Unchanged<>(finder.choose(card.id(), routed, needs)));
  }

  /** Of those that go by car; a router for cars says nothing about a way on foot. */
  private Uni<List<List<Choice>>> routed(List<List<Choice>> found, Position to) {
    var starts =
        found.stream()
            .flatMap(List::stream)
            .filter(RecommendUnits::byCar)
            .map(Choice::from)
            .toList();
    return starts.isEmpty()
        ? Uni.createFrom().item(found)
        : routing.ways(starts, to).map(ways -> apply(found, ways));
  }

  private static boolean byCar(Choice choice) {
    return choice.placed().unit().details().travelMode() == TravelMode.CAR;
  }

  private static List<List<Choice>> apply(List<List<Choice>> found, List<Duration> ways) {
    var next = ways.iterator();
    var all = new ArrayList<List<Choice>>();
    for (var choices : found) {
      var own =
          choices.stream()
              .map(choice -> byCar(choice) ? next.next() : RoutingService.UNKNOWN)
              .toList();
      all.add(FindUnits.routed(choices, own));
    }
    return all;
  }
}
