package org.anyuan.ledger.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.anyuan.common.http.PositionBody;
import org.anyuan.ledger.adapter.in.http.SchoolBody.BuildingBody;
import org.anyuan.ledger.domain.AlarmPaths;
import org.anyuan.ledger.domain.AlarmPaths.OfProtocol;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolType;
import org.anyuan.ledger.domain.TimeOfDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as it is. */
@Schema(name = "School")
record SchoolView(
    String id,
    String name,
    String englishName,
    SchoolType type,
    String regionId,
    String regionPath,
    @Schema(nullable = true, description = "The nearest police-station area")
        String stationRegionId,
    @Schema(nullable = true, description = "The county whose 110 centre answers")
        String countyRegionId,
    String policeStationName,
    PositionBody position,
    List<BuildingBody> buildings,
    @Schema(nullable = true, description = "HH:mm, Asia/Shanghai") String arrivalTime,
    @Schema(nullable = true, description = "HH:mm, Asia/Shanghai") String dismissalTime,
    boolean demo,
    long version,
    boolean retired,
    @Schema(nullable = true, description = "Of one school that was asked for by its id")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        AlarmPathsView alarmPaths) {
  /** Over what its presses can reach us. */
  @Schema(name = "AlarmPaths")
  record AlarmPathsView(
      @Schema(description = "Devices in use, and their back-up lines") long count,
      @Schema(description = "Whether there are two or more") boolean secondPath,
      List<OfProtocol> byProtocol) {
    static AlarmPathsView of(AlarmPaths paths) {
      return new AlarmPathsView(paths.count(), paths.hasSecond(), paths.byProtocol());
    }
  }

  static SchoolView of(School school, AlarmPaths paths) {
    return view(school, AlarmPathsView.of(paths));
  }

  static SchoolView of(School school) {
    return view(school, null);
  }

  private static SchoolView view(School school, AlarmPathsView paths) {
    var details = school.details();
    return new SchoolView(
        details.id().value(),
        details.name(),
        details.englishName(),
        details.type(),
        details.region().value(),
        school.at().path().value(),
        school.at().station().map(RegionId::value).orElse(null),
        school.at().county().map(RegionId::value).orElse(null),
        details.policeStationName(),
        PositionBody.of(details.position()),
        details.daily().buildings().stream().map(BuildingBody::of).toList(),
        details.daily().arrival().map(TimeOfDay::value).orElse(null),
        details.daily().dismissal().map(TimeOfDay::value).orElse(null),
        details.demo(),
        school.version(),
        school.retired(),
        paths);
  }
}
