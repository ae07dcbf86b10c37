package org.anyuan.patrol.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.dispatch.PlacedUnit;
import org.anyuan.patrol.domain.unit.Equipment;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.TravelMode;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.anyuan.patrol.domain.unit.UnitStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as it is. */
@Schema(name = "Unit")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitView(
    String id,
    String callSign,
    UnitKind kind,
    String agency,
    String regionId,
    String regionPath,
    @Schema(nullable = true) String schoolId,
    int headcount,
    @Schema(nullable = true, description = "For those alone who command or employ it")
        List<String> badges,
    List<Skill> skills,
    List<Equipment> equipment,
    TravelMode travelMode,
    @Schema(nullable = true) UnitBody.ShiftBody shift,
    @Schema(nullable = true) PositionBody station,
    UnitStatus.Name status,
    Instant statusSince,
    @Schema(nullable = true, description = "The dispatch that holds it") String dispatchId,
    @Schema(nullable = true, description = "For those alone who command or employ it")
        LivePositionView position,
    long version,
    boolean retired) {

  /** Where a unit last said it was. */
  @Schema(name = "LivePosition")
  record LivePositionView(PositionBody position, Instant measuredAt) {}

  /**
   * As the caller may see it.
   *
   * @param wholly with badge numbers and where it is now
   */
  static UnitView of(Unit unit, Optional<PlacedUnit> placed, boolean wholly) {
    var details = unit.details();
    return new UnitView(
        details.id().value(),
        details.callSign(),
        details.kind(),
        details.agency(),
        details.region().value(),
        unit.path().value(),
        details.school().map(SchoolId::value).orElse(null),
        details.headcount(),
        wholly ? details.badges() : null,
        details.skills().stream().sorted().toList(),
        details.equipment().stream().sorted().toList(),
        details.travelMode(),
        details.shift().map(UnitBody.ShiftBody::of).orElse(null),
        details.station().map(PositionBody::of).orElse(null),
        unit.status().name(),
        unit.status().since(),
        unit.status().heldBy().map(Object::toString).orElse(null),
        placed
            .filter(_ -> wholly)
            .flatMap(PlacedUnit::live)
            .map(live -> new LivePositionView(PositionBody.of(live.position()), live.measuredAt()))
            .orElse(null),
        unit.version(),
        unit.retired());
  }
}
