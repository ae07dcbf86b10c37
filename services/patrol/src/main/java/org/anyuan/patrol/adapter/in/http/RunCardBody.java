package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.dispatch.AlarmKind;
import org.anyuan.patrol.domain.dispatch.Requirement;
import org.anyuan.patrol.domain.dispatch.RunCard;
import org.anyuan.patrol.domain.dispatch.SchoolType;
import org.anyuan.patrol.domain.dispatch.Severity;
import org.anyuan.patrol.domain.unit.Equipment;
import org.anyuan.patrol.domain.unit.Shift;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run card as it is wanted. */
@Schema(name = "RunCardRequest")
record RunCardBody(
    @Schema(pattern = Bodies.ID, description = "Of a new card") String id,
    @Schema(required = true, maxLength = 100) String name,
    @Schema(required = true, pattern = Bodies.ID) String regionId,
    @Schema(implementation = AlarmKind[].class, description = "Empty: any") List<String> kinds,
    @Schema(defaultValue = "LOW", implementation = Severity.class) String fromSeverity,
    @Schema(implementation = SchoolType[].class, description = "Empty: anywhere")
        List<String> schoolTypes,
    @Schema(nullable = true, description = "Absent: at any time of the day")
        UnitBody.ShiftBody hours,
    @Schema(required = true, minItems = 1, maxItems = RunCard.MOST_REQUIREMENTS)
        List<RequirementBody> requirements,
    @Schema(
            defaultValue = "false",
            description = "Units are sent without a person, for the kinds that are named")
        Boolean automatic,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {

  /** So many units of any of these kinds, each with all of these skills and things. */
  @Schema(name = "Requirement")
  record RequirementBody(
      @Schema(required = true, implementation = UnitKind[].class) List<String> kinds,
      @Schema(implementation = Skill[].class) List<String> skills,
      @Schema(implementation = Equipment[].class) List<String> equipment,
      @Schema(required = true, minimum = "1", maximum = "20") Integer count) {
    static RequirementBody of(Requirement requirement) {
      return new RequirementBody(
          names(requirement.kinds()),
          names(requirement.skills()),
          names(requirement.equipment()),
          requirement.count());
    }

    private static List<String> names(java.util.Set<? extends Enum<?>> values) {
      return values.stream().map(Enum::name).sorted().toList();
    }

    Requirement requirement() {
      return new Requirement(
          Bodies.set("requirements.kinds", UnitKind.class, kinds),
          Bodies.set("requirements.skills", Skill.class, skills),
          Bodies.set("requirements.equipment", Equipment.class, equipment),
          Bodies.required("requirements.count", count));
    }
  }

  RunCard card(String id, RegionPath path) {
    return new RunCard(
        id,
        name,
        path,
        Bodies.set("kinds", AlarmKind.class, kinds),
        Bodies.maybe("fromSeverity", Severity.class, fromSeverity).orElse(Severity.LOW),
        Bodies.set("schoolTypes", SchoolType.class, schoolTypes),
        Optional.ofNullable(hours).flatMap(h -> Shift.of("hours", h.begins(), h.ends())),
        Bodies.bounded("requirements", requirements, RunCard.MOST_REQUIREMENTS).stream()
            .map(RequirementBody::requirement)
            .toList(),
        Boolean.TRUE.equals(automatic),
        false,
        0);
  }
}
