package org.anyuan.patrol.adapter.in.kafka;

import java.util.HashMap;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.beat.ListedRisk;
import org.anyuan.patrol.domain.beat.RiskLevel;
import org.anyuan.proto.lead.v1.LeadEvent;

/** From the contract of lead to what a grid goes by. */
final class ReadRiskList {
  private ReadRiskList() {}

  /** Absent: nothing about a risk list. */
  static Optional<ListedRisk> of(LeadEvent event) {
    if (!event.hasRiskPublished()) {
      return Optional.empty();
    }
    var published = event.getRiskPublished();
    var schools = new HashMap<String, RiskLevel>();
    for (var school : published.getSchoolsList()) {
      var risk = risk(school.getLevel());
      if (risk != RiskLevel.LOW) {
        schools.put(Text.id("schoolId", school.getSchoolId()), risk);
      }
    }
    return Optional.of(
        new ListedRisk(
            new RegionPath(event.getRegionPath()),
            Text.id("listId", published.getListId()),
            Timestamps.instant(published.getCountedAt()),
            risk(published.getLevel()),
            schools));
  }

  /** A level that is not known yet is one that somebody thought worth adding. */
  private static RiskLevel risk(org.anyuan.proto.lead.v1.RiskLevel level) {
    return switch (level) {
      case RISK_LEVEL_RED, RISK_LEVEL_ORANGE, UNRECOGNIZED -> RiskLevel.HIGH;
      case RISK_LEVEL_YELLOW -> RiskLevel.MEDIUM;
      case RISK_LEVEL_BLUE, RISK_LEVEL_UNSPECIFIED -> RiskLevel.LOW;
    };
  }
}
