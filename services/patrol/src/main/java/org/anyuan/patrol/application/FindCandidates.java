package org.anyuan.patrol.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.Scope;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.FindUnits;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Pace;
import org.anyuan.patrol.domain.dispatch.RunCard;
import org.anyuan.patrol.domain.dispatch.SchoolType;
import org.anyuan.patrol.domain.unit.UnitId;

/** What a search for units needs to know: the place, the time, the board. */
@ApplicationScoped
public class FindCandidates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final UnitBoard board;
  private final Registry registry;
  private final PatrolSettings settings;
  private final Pace pace;
  private final Clock clock;

  FindCandidates(UnitBoard board, Registry registry, PatrolSettings settings, Clock clock) {
    this.board = board;
    this.registry = registry;
    this.settings = settings;
    this.pace = settings.travel().pace();
    this.clock = clock;
  }

  /** Where the press was, or else the school. Absent where neither is known. */
  public Optional<Position> place(KnownIncident incident) {
    return incident
        .position()
        .or(
            () ->
                registry
                    .school(incident.school().value())
                    .filter(school -> school.getRef().hasPosition())
                    .map(
                        school ->
                            new Position(
                                school.getRef().getPosition().getLongitude(),
                                school.getRef().getPosition().getLatitude())));
  }

  public RunCard card(Collection<RunCard> cards, KnownIncident incident) {
    var type =
        registry
            .school(incident.school().value())
            .map(school -> school.getType().name().replaceFirst("SCHOOL_TYPE_", ""))
            .flatMap(FindCandidates::type);
    return RunCard.choose(cards, new RunCard.Situation(incident, type, time()));
  }

  private static Optional<SchoolType> type(String name) {
    return List.of(SchoolType.values()).stream().filter(t -> t.name().equals(name)).findFirst();
  }

  private LocalTime time() {
    return LocalTime.ofInstant(clock.instant(), ZONE);
  }

  /** Those that were tried for the incident before are not found again. */
  public FindUnits finder(
      KnownIncident incident, Position place, Scope within, Collection<Dispatch> dispatches) {
    return new FindUnits(
        board.grid(), pace, incident, place, time(), within, tried(dispatches), furthest());
  }

  private double furthest() {
    return settings.dispatch().furthestKm() * 1000;
  }

  private static Set<UnitId> tried(Collection<Dispatch> dispatches) {
    return dispatches.stream().map(d -> d.who().unit()).collect(Collectors.toSet());
  }
}
