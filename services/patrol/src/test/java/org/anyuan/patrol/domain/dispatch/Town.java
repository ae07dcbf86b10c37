package org.anyuan.patrol.domain.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.Equipment;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitDetails;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.anyuan.patrol.domain.unit.UnitStatus;

/** A school, and units around it. */
final class Town {
  static final Position SCHOOL = new Position(114.31, 30.55);
  static final RegionPath COUNTY = new RegionPath("/420000/420100/420106/");
  static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  static final Pace PACE = new Pace(1.4, 35, 30, 14, 5, Duration.ofSeconds(30));
  private static final double METRES_PER_DEGREE = 111_195;

  final UnitGrid grid = new UnitGrid();

  /** So many metres north of the school. */
  static Position north(double metres) {
    return new Position(SCHOOL.longitude(), SCHOOL.latitude() + metres / METRES_PER_DEGREE);
  }

  static Unit unit(String id, UnitKind kind, Optional<String> school, UnitStatus status) {
    var details =
        new UnitDetails(
            new UnitId(id),
            "unit " + id,
            kind,
            "an agency",
            new RegionId("420106"),
            school.map(SchoolId::new),
            2,
            List.of(),
            Set.of(),
            kind == UnitKind.POLICE ? Set.of(Equipment.PATROL_CAR) : Set.of(),
            Optional.empty(),
            Optional.empty());
    return new Unit(details, COUNTY, status, false, 1);
  }

  static Unit car(String id) {
    return unit(id, UnitKind.POLICE, Optional.empty(), new UnitStatus.Available(NOW));
  }

  static Unit with(Unit unit, Skill skill) {
    var d = unit.details();
    var details =
        new UnitDetails(
            d.id(),
            d.callSign(),
            d.kind(),
            d.agency(),
            d.region(),
            d.school(),
            d.headcount(),
            d.badges(),
            Set.of(skill),
            d.equipment(),
            d.shift(),
            d.station());
    return new Unit(details, unit.path(), unit.status(), unit.retired(), unit.version());
  }

  Town stands(Unit unit, Position position) {
    grid.update(
        unit.id(),
        _ ->
            Optional.of(
                new PlacedUnit(unit, Optional.of(new PlacedUnit.LivePosition(position, NOW)))));
    return this;
  }

  Town hidden(Unit unit) {
    grid.update(unit.id(), _ -> Optional.of(new PlacedUnit(unit, Optional.empty())));
    return this;
  }

  static KnownIncident incident(AlarmKind kind) {
    return new KnownIncident(
        new IncidentId("i1"),
        new SchoolId("s1"),
        COUNTY,
        Optional.of(SCHOOL),
        Mode.ACTUAL,
        Set.of(kind),
        Severity.HIGH,
        true,
        Optional.empty(),
        NOW,
        1);
  }

  static Requirement police(int count) {
    return new Requirement(Set.of(UnitKind.POLICE), Set.of(), Set.of(), count);
  }

  FindUnits finder(AlarmKind kind, Set<UnitId> excluded) {
    return finder(kind, excluded, Scope.SYSTEM);
  }

  FindUnits finder(AlarmKind kind, Set<UnitId> excluded, Scope scope) {
    return new FindUnits(
        grid, PACE, incident(kind), SCHOOL, LocalTime.NOON, scope, excluded, 30_000);
  }

  Recommendation recommend(AlarmKind kind, Requirement... needs) {
    var finder = finder(kind, Set.of());
    var wanted = List.of(needs);
    return finder.choose("card", wanted.stream().map(finder::candidates).toList(), wanted);
  }
}
