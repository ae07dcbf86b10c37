package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.Equipment;
import org.anyuan.patrol.domain.unit.Shift;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.UnitDetails;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as it is wanted. */
@Schema(name = "UnitRequest")
record UnitBody(
    @Schema(pattern = Bodies.ID, description = "Of a new unit") String id,
    @Schema(required = true, maxLength = 100, description = "How it is called over the radio")
        String callSign,
    @Schema(required = true, implementation = UnitKind.class) String kind,
    @Schema(required = true, maxLength = 100, description = "Whose it is") String agency,
    @Schema(required = true, pattern = Bodies.ID) String regionId,
    @Schema(
            nullable = true,
            pattern = Bodies.ID,
            description = "Required of SCHOOL_GUARD, SCHOOL_STAFF and POLICE_ROOM")
        String schoolId,
    @Schema(required = true, minimum = "1", maximum = "200") Integer headcount,
    @Schema(
            maxItems = UnitDetails.MOST_BADGES,
            description = "Badge numbers (警号), no names: at most one for each person")
        List<String> badges,
    @Schema(implementation = Skill[].class) List<String> skills,
    @Schema(implementation = Equipment[].class) List<String> equipment,
    @Schema(nullable = true) ShiftBody shift,
    @Schema(nullable = true, description = "Where it stands when nothing is heard of it")
        PositionBody station,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {

  /** Hours of the day. */
  @Schema(name = "Shift")
  record ShiftBody(
      @Schema(required = true, description = "HH:mm in Asia/Shanghai") String begins,
      @Schema(required = true, description = "HH:mm; before the begin: over midnight")
          String ends) {
    static ShiftBody of(Shift shift) {
      return new ShiftBody(shift.begins().toString(), shift.ends().toString());
    }
  }

  UnitDetails details(UnitId id) {
    return new UnitDetails(
        id,
        callSign,
        Bodies.oneOf("kind", UnitKind.class, kind),
        agency,
        RegionId.of("regionId", regionId),
        Optional.ofNullable(schoolId).map(school -> SchoolId.of("schoolId", school)),
        Bodies.required("headcount", headcount),
        Bodies.bounded("badges", badges, UnitDetails.MOST_BADGES),
        Bodies.set("skills", Skill.class, skills),
        Bodies.set("equipment", Equipment.class, equipment),
        Optional.ofNullable(shift).flatMap(s -> Shift.of("shift", s.begins(), s.ends())),
        Optional.ofNullable(station).map(position -> position.toPosition("station")));
  }
}
